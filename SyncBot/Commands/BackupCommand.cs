using System.CommandLine;
using SyncBot.Storage;

namespace SyncBot.Commands;

/// <summary><c>backup</c> and <c>integrity</c>: copies the store while it is used, and tells whether it is sound.</summary>
internal static class BackupCommand
{
    /// <summary>The command that copies.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the copy goes. A file that is there already is left alone." };
        var command = new Command("backup", "Copies the store into a file, as it is at one moment, also while the server runs, and checks the copy.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((arguments, cancellationToken) => StoreAction.RunAsync(
            arguments.UnmatchedTokens,
            async (parts, storage) =>
            {
                var target = arguments.GetRequiredValue(file).FullName;
                var faults = await parts.GetRequiredService<IStoreUpkeep>().BackUpAsync(target, cancellationToken);
                return await TellAsync(faults, $"{target} is a sound copy of {storage.Place}.");
            },
            cancellationToken));
        return command;
    }

    /// <summary>The command that checks.</summary>
    public static Command CreateIntegrity()
    {
        var command = new Command("integrity", "Tells whether the store is sound, also while the server runs; exit code 1 and every fault if it is not.");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((arguments, cancellationToken) => StoreAction.RunAsync(
            arguments.UnmatchedTokens,
            async (parts, storage) => await TellAsync(await parts.GetRequiredService<IStoreUpkeep>().FaultsAsync(cancellationToken), $"{storage.Place} is sound."),
            cancellationToken));
        return command;
    }

    private static async Task<int> TellAsync(IReadOnlyList<string> faults, string sound)
    {
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
        if (faults.Count == 0) await Console.Out.WriteLineAsync(sound);
        return faults.Count == 0 ? 0 : 1;
    }
}
