using System.CommandLine;
using System.Data.Common;
using SyncBot.Channels.DirectLine;
using SyncBot.Storage;

namespace SyncBot.Commands;

/// <summary><c>keys rotate</c>: changes the key that signs tokens, also while the server runs. What it is told beyond its own options goes to ASP.NET Core, such as <c>--contentRoot</c>.</summary>
internal static class KeysCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var revoke = new Option<bool>("--revoke") { Description = "Tokens that were signed before are good no more: use it when a key got into wrong hands. Pages go on with their resume token." };
        var rotate = new Command("rotate", "Makes a new key for signing tokens. Without --revoke nobody notices.") { revoke };
        rotate.TreatUnmatchedTokensAsErrors = false;
        rotate.SetAction((arguments, cancellationToken) => RotateAsync([.. arguments.UnmatchedTokens], arguments.GetValue(revoke), cancellationToken));
        return new Command("keys", "Looks after the keys that sign the tokens of the website's chat.") { rotate };
    }

    private static async Task<int> RotateAsync(string[] arguments, bool revoke, CancellationToken cancellationToken)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(arguments);
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton(TimeProvider.System);
            services.AddSingleton<SigningKeys>();
            var storage = StorageSettings.Read(builder.Configuration, builder.Environment);
            await StorageParts.AddToAsync(services, storage, cancellationToken);
            await using var provider = services.BuildServiceProvider();
            var keys = provider.GetRequiredService<SigningKeys>();
            await keys.RotateAsync(revoke, cancellationToken);
            await Console.Out.WriteLineAsync($"{(revoke ? "A new key signs tokens, and the old ones are good no more." : "A new key signs tokens. The old ones stay good until they expire.")} It is in the store {storage.Place}.");
            return 0;
        }
        catch (Exception fault) when (fault is ConfigurationException or InvalidDataException or DbException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }
}
