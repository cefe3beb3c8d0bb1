using SyncBot.Benchmarks.Turns.Client;
using SyncBot.Benchmarks.Turns.Servers;

namespace SyncBot.Benchmarks.Turns;

/// <summary>Measures servers side by side.</summary>
internal sealed class TurnBenchmark(TurnOptions options)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Measures them with so many stored conversations.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(int stored)
    {
        var servers = new List<(Server Server, Scripts Scripts)>();
        var folder = DiskFolder.Empty(options.Folder);
        try
        {
            foreach (var kind in options.Servers) servers.Add(await StartAsync(kind, Path.Combine(folder, kind.Name), stored));
            var rows = new List<Row>();
            foreach (var conversations in options.Conversations) rows.AddRange(await RunAsync(servers, conversations, stored));
            return rows;
        }
        finally
        {
            foreach (var (server, _) in servers) await server.DisposeAsync();
        }
    }

    private async Task<(Server Server, Scripts Scripts)> StartAsync(ServerKind kind, string folder, int stored)
    {
        Note($"{kind.Name}: starts");
        var server = await Server.StartAsync(kind, folder);
        var scripts = new Scripts();
        var answers = await scripts.LearnAsync(server.Port);
        if (kind == ServerKinds.Sqlite) await RepliesFile.WriteAsync(ServerKinds.Replies(folder), answers);
        Note($"{kind.Name}: first answer after {server.FirstAnswer.TotalMilliseconds:F0} ms; {stored} conversations are stored");
        await Stored.FillAsync(server.Port, scripts, Enough(stored));
        await new Load(server.Port, scripts, options.Conversations.Max(), Enough(stored)).TalkAsync(options.WarmUp);
        return (server, scripts);
    }

    // One after the other, round by round: what slows the machine down for a while slows all of them down.
    private async Task<IReadOnlyList<Row>> RunAsync(List<(Server Server, Scripts Scripts)> servers, int conversations, int stored)
    {
        var loads = servers.Select(s => new Load(s.Server.Port, s.Scripts, conversations, Enough(stored))).ToArray();
        var rounds = servers.Select(_ => new List<Round>()).ToArray();
        foreach (var load in loads) await load.TalkAsync(Settling);
        for (var round = 0; round < options.Rounds; round++)
        {
            for (var i = 0; i < loads.Length; i++)
            {
                rounds[i].Add(await MeasureAsync(servers[i].Server, loads[i]));
                Note($"{servers[i].Server.Kind.Name}: {conversations} at once, {stored} stored, round {round + 1}: {rounds[i][^1].PerSecond:F0}/s");
            }
        }

        var rows = new List<Row>();
        foreach (var ((server, _), load, measured) in servers.Zip(loads, rounds))
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
}
