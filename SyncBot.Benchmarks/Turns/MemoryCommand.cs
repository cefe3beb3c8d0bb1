using System.CommandLine;
using System.Globalization;
using SyncBot.Benchmarks.Turns.Client;
using SyncBot.Benchmarks.Turns.Servers;

namespace SyncBot.Benchmarks.Turns;

/// <summary><c>memory</c>: shows whether the memory of SyncBot on SQLite grows with the turns it has taken.</summary>
internal static class MemoryCommand
{
    private const int AtOnce = 16;
    private const int Conversations = 1000;

    private static readonly Option<int> Turns = new("--turns") { Description = "so many turns", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Every = new("--every") { Description = "looks at the memory after each so many of them", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<string> Folder = TurnsCommand.FolderOption();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("memory", "Shows whether the memory of SyncBot on SQLite grows with the turns it has taken.") { Turns, Every, Folder };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (turns, every) = (parsed.GetRequiredValue(Turns), parsed.GetRequiredValue(Every));
        await PublishedHost.PublishAsync();
        await using var server = await Server.StartAsync(ServerKinds.Sqlite, DiskFolder.Empty(parsed.GetRequiredValue(Folder)));
        var scripts = new Scripts();
        await scripts.LearnAsync(server.Port);
        await Stored.FillAsync(server.Port, scripts, Conversations);
        var load = new Load(server.Port, scripts, AtOnce, Conversations);
        var looks = new List<(double Turns, double Memory, double Heap)>();
        Console.WriteLine("| turns | memory MB | heap MB after a collection |\n|---:|---:|---:|");
        for (var done = 0; done < turns; cancellationToken.ThrowIfCancellationRequested())
        {
            done += (await load.TalkAsync(TimeSpan.FromDays(1), every / AtOnce)).Turns;
            using var counters = RuntimeCounters.Of(server.Id, collect: true);
            looks.Add((done, ProcessTimes.Memory(server.Id), await counters.HeapAsync()));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {done} | {looks[^1].Memory:F1} | {looks[^1].Heap:F2} |"));
        }

        // Until the first look caches fill and code is compiled again.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Per 100,000 turns, from the first look on: memory {Slope(l => l.Memory):F2} MB, heap {Slope(l => l.Heap):F2} MB."));
        return 0;

        double Slope(Func<(double Turns, double Memory, double Heap), double> figure) => 100_000 * Trend.Slope([.. looks.Select(l => (l.Turns, figure(l)))]);
    }
}
