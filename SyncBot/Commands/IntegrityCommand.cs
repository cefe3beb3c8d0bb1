using System.CommandLine;
using SyncBot.Storage;

namespace SyncBot.Commands;

/// <summary><c>integrity</c>: tells whether the store is sound.</summary>
internal static class IntegrityCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("integrity", "Tells whether the store is sound, also while the server runs; exit code 1 and every fault if it is not.");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((arguments, cancellationToken) => StoreAction.RunAsync(
            arguments.UnmatchedTokens,
            async (parts, storage) => await StoreAction.TellAsync(await parts.GetRequiredService<IStoreUpkeep>().FaultsAsync(cancellationToken), $"{storage.Place} is sound."),
            cancellationToken));
        return command;
    }
}
