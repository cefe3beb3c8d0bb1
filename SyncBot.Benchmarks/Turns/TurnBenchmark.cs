using System.Globalization;
using SyncBot.Benchmarks.Turns.Client;
using SyncBot.Benchmarks.Turns.Servers;

namespace SyncBot.Benchmarks.Turns;

/// <summary>Measures servers side by side.</summary>
internal sealed class TurnBenchmark(TurnOptions options)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Measures them all, with each number of stored conversations.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var servers = new List<Measured>();
        var folder = DiskFolder.Empty(options.Folder);
        try
        {
            foreach (var stored in options.Stored)
            {
                foreach (var kind in options.Servers) servers.Add(await StartAsync(kind, Path.Combine(folder, stored.ToString(CultureInfo.InvariantCulture), kind.Name), stored));
            }

            var rows = new List<Row>();
            foreach (var conversations in options.Conversations) rows.AddRange(await RunAsync(servers, conversations));
            return [.. rows.OrderBy(r => r.Stored)];
        }
        finally
        {
            foreach (var (server, _, _) in servers) await server.DisposeAsync();
        }
    }

    private async Task<Measured> StartAsync(ServerKind kind, string folder, int stored)
    {
        Note($"{kind.Name}: starts");
        var server = await Server.StartAsync(kind, folder);
        var scripts = new Scripts();
        var answers = await scripts.LearnAsync(server.Port);
        if (kind == ServerKinds.Sqlite) await RepliesFile.WriteAsync(ServerKinds.Replies(folder), answers);
        Note($"{kind.Name}: first answer after {server.FirstAnswer.TotalMilliseconds:F0} ms; {stored} conversations are stored");
        await Stored.FillAsync(server.Port, scripts, Enough(stored));
        await new Load(server.Port, scripts, options.Conversations.Max(), Enough(stored)).TalkAsync(options.WarmUp);
        return new Measured(server, scripts, stored);
    }

    // One after the other, round by round: what slows the machine down for a while slows all of them down.
    private async Task<IReadOnlyList<Row>> RunAsync(List<Measured> servers, int conversations)
    {
        var loads = servers.Select(s => new Load(s.Server.Port, s.Scripts, conversations, Enough(s.Stored))).ToArray();
        var rounds = servers.Select(_ => new List<Round>()).ToArray();
        foreach (var load in loads) await load.TalkAsync(Settling);
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var ((server, _, stored), load, measured) in servers.Zip(loads, rounds))
            {
                measured.Add(await MeasureAsync(server, load));
                Note($"{server.Kind.Name}: {conversations} at once, {stored} stored, round {round + 1}: {measured[^1].PerSecond:F0}/s");
            }
        }

        var rows = new List<Row>();
        foreach (var ((server, _, stored), load, measured) in servers.Zip(loads, rounds))
        {
            rows.Add(new Row(server.Kind.Name, conversations, stored, server.FirstAnswer, await Allocations.PerTurnAsync(server, load), measured));
        }

        return rows;
    }

    private async Task<Round> MeasureAsync(Server server, Load load)
    {
        var before = server.Cpu;
        var own = ProcessTimes.OwnCpu();
        var talked = await load.TalkAsync(options.Time);
        var ownAfter = ProcessTimes.OwnCpu();
        var after = server.Cpu;
        return new Round(
            talked.PerSecond,
            talked.Milliseconds(0.5),
            talked.Milliseconds(0.99),
            (after - before).TotalMilliseconds / talked.Turns,
            (ownAfter - own).TotalMilliseconds / talked.Turns,
            ProcessTimes.Memory(server.Id),
            talked.Turns);
    }

    // Everyone who talks has a conversation of their own.
    private int Enough(int stored) => Math.Max(stored, options.Conversations.Max());

    private static void Note(string text) => Console.Error.WriteLine(text);

    private sealed record Measured(Server Server, Scripts Scripts, int Stored);
}
