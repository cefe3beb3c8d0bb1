using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SyncBot.Benchmarks.Turns.Servers;

namespace SyncBot.Benchmarks.Turns;

/// <summary><c>turns</c>: measures whole turns of SyncBot and of what it is compared with.</summary>
internal static class TurnsCommand
{
    private static readonly Option<int[]> Conversations = List("--conversations", "with so many conversations at the same time", 1, 16, 64, 256);
    private static readonly Option<int[]> Stored = List("--stored", "with so many stored conversations, at least as many as talk at the same time", 100, 100_000);
    private static readonly Option<int> Seconds = new("--seconds") { Description = "how long a round is", DefaultValueFactory = _ => 10 };
    private static readonly Option<int> WarmUp = new("--warm-up") { Description = "seconds that each server is under load before anything is measured", DefaultValueFactory = _ => 60 };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "rounds, one server after the other in each", DefaultValueFactory = _ => 3 };
    private static readonly Option<string> Folder = FolderOption();
    private static readonly Option<FileInfo?> Json = new("--json") { Description = "a file for all figures" };
    private static readonly Option<ServerKind[]> Servers = new("--servers")
    {
        Description = string.Join(", ", ServerKinds.All.Select(k => k.Name)),
        DefaultValueFactory = _ => [.. ServerKinds.All],
        CustomParser = Chosen,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("turns", "Measures whole turns of SyncBot and of what it is compared with.") { Conversations, Stored, Seconds, WarmUp, Rounds, Servers, Folder, Json };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Where the stores are made.</summary>
    public static Option<string> FolderOption() => new("--folder") { Description = "where the stores are made, on a disk; what is there is deleted", DefaultValueFactory = _ => Path.Combine("artifacts", "benchmarks", "turns") };

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new TurnOptions(
            parsed.GetRequiredValue(Servers),
            parsed.GetRequiredValue(Conversations),
            parsed.GetRequiredValue(Stored),
            TimeSpan.FromSeconds(parsed.GetRequiredValue(Seconds)),
            TimeSpan.FromSeconds(parsed.GetRequiredValue(WarmUp)),
            parsed.GetRequiredValue(Rounds),
            parsed.GetRequiredValue(Folder));
        await PublishedHost.PublishAsync();
        if (options.Servers.Contains(ServerKinds.JavaScript)) await JavaScriptPackages.InstallAsync();
        var rows = await new TurnBenchmark(options).RunAsync();
        Table.Write(rows, Console.Out);
        if (parsed.GetValue(Json) is { } file) await Table.WriteJsonAsync(rows, file.FullName);
        return 0;
    }

    private static ServerKind[] Chosen(ArgumentResult result)
    {
        var names = result.Tokens.SelectMany(t => t.Value.Split(',')).ToHashSet();
        if (names.FirstOrDefault(n => ServerKinds.All.All(k => k.Name != n)) is { } unknown) result.AddError($"There is no server '{unknown}'.");

        // The first shows the others what to say.
        return [.. ServerKinds.All.Where(k => k == ServerKinds.Sqlite || names.Contains(k.Name))];
    }

    private static Option<int[]> List(string name, string description, params int[] usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',')).Select(n => int.Parse(n, CultureInfo.InvariantCulture))],
    };
}
