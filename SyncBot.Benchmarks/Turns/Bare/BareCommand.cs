using System.CommandLine;

namespace SyncBot.Benchmarks.Turns.Bare;

/// <summary><c>bare</c>: the least that a durable bot can do. The benchmark starts it.</summary>
internal static class BareCommand
{
    private static readonly Option<int> Port = new("--port") { Required = true };
    private static readonly Option<string> Folder = new("--folder") { Required = true };
    private static readonly Option<string> Replies = new("--replies") { Required = true };
    private static readonly Option<int> Row = new("--row") { Required = true, Description = "bytes of a row" };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("bare", "Parses an activity, commits a row, and answers what it was given.") { Port, Folder, Replies, Row };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => BareServer.RunAsync(parsed.GetRequiredValue(Port), parsed.GetRequiredValue(Folder), parsed.GetRequiredValue(Replies), parsed.GetRequiredValue(Row), cancellationToken));
        return command;
    }
}
