using System.CommandLine;
using SyncBot.Storage;

namespace SyncBot.Commands;

/// <summary><c>backup</c>: copies the store while it is used.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the copy goes. A file that is there already is left alone." };
        var keys = new Option<FileInfo?>("--keys") { Description = "Where the names and keys go, without which the copy can't be read; over the copy that is there, so that who is forgotten is in none." };
        var command = new Command("backup", "Copies the store into a file, as it is at one moment, also while the server runs, and checks the copy. Names and keys are not in it.") { file, keys };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((arguments, cancellationToken) => StoreAction.RunAsync(
            arguments.UnmatchedTokens,
            async (parts, storage) =>
            {
                var target = arguments.GetRequiredValue(file).FullName;
                var upkeep = parts.GetRequiredService<IStoreUpkeep>();
                var faults = await upkeep.BackUpAsync(target, cancellationToken);
                try
                {
                    if (arguments.GetValue(keys) is { } beside) await upkeep.BackUpKeysAsync(beside.FullName, cancellationToken);
                }
                catch
                {
                    // It would be in the way of the next try.
                    File.Delete(target);
                    throw;
                }

                return await StoreAction.TellAsync(faults, $"{target} is a sound copy of {storage.Place}.");
            },
            cancellationToken));
        return command;
    }
}
