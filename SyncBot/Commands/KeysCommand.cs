using System.CommandLine;
using SyncBot.Channels.DirectLine;

namespace SyncBot.Commands;

/// <summary><c>keys rotate</c>: changes the key that signs tokens, also while the server runs.</summary>
internal static class KeysCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var revoke = new Option<bool>("--revoke") { Description = "Tokens that were signed before are good no more: use it when a key got into wrong hands. Pages go on with their resume token." };
        var rotate = new Command("rotate", "Makes a new key for signing tokens. Without --revoke nobody notices.") { revoke };
        rotate.TreatUnmatchedTokensAsErrors = false;
        rotate.SetAction((arguments, cancellationToken) => RotateAsync(arguments.UnmatchedTokens, arguments.GetValue(revoke), cancellationToken));
        return new Command("keys", "Looks after the keys that sign the tokens of the website's chat.") { rotate };
    }

    private static Task<int> RotateAsync(IReadOnlyList<string> arguments, bool revoke, CancellationToken cancellationToken) => StoreAction.RunAsync(
        arguments,
        async (parts, storage) =>
        {
            await ActivatorUtilities.CreateInstance<SigningKeys>(parts).RotateAsync(revoke, cancellationToken);
            await Console.Out.WriteLineAsync($"{(revoke ? "A new key signs tokens, and the old ones are good no more." : "A new key signs tokens. The old ones stay good until they expire.")} It is in the store {storage.Place}.");
            return 0;
        },
        cancellationToken);
}
