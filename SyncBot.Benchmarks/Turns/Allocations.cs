using SyncBot.Benchmarks.Turns.Client;
using SyncBot.Benchmarks.Turns.Servers;

namespace SyncBot.Benchmarks.Turns;

/// <summary>Counts what a server allocates, in a load of its own that is not timed.</summary>
internal static class Allocations
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    /// <summary>The bytes per turn; null if the server does not tell.</summary>
    public static async Task<double?> PerTurnAsync(Server server, Load load)
    {
        if (!server.Kind.IsDotNet) return null;
        using var counters = RuntimeCounters.Of(server.Id);
        var before = await counters.AllocatedAsync();
        var talked = await load.TalkAsync(Time);

        // The last of it may be told a second later.
        await counters.AllocatedAsync();
        return (await counters.AllocatedAsync() - before) / talked.Turns;
    }
}
