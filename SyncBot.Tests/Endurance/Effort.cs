using System.Globalization;

namespace SyncBot.Tests.Endurance;

/// <summary>How much the tests of a tier endure. Environment variables ask the long tier for other figures, such as <c>ENDURANCE_KILLS=1000</c>.</summary>
/// <param name="Kills">How often the one host of a store is killed, on each kind of store.</param>
/// <param name="NodeKills">How often one of two nodes is killed.</param>
/// <param name="Bursts">How often many messages come into a conversation at once.</param>
/// <param name="Redeliveries">How often one message is delivered.</param>
/// <param name="OutageSeconds">How long the store is away.</param>
internal sealed record Effort(int Kills, int NodeKills, int Bursts, int Redeliveries, int OutageSeconds)
{
    /// <summary>What every run of the tests endures.</summary>
    public static Effort Short { get; } = new(Kills: 20, NodeKills: 3, Bursts: 5, Redeliveries: 500, OutageSeconds: 4);

    /// <summary>What takes minutes.</summary>
    public static Effort Long { get; } = new(Of("KILLS", 200), Of("NODE_KILLS", 50), Of("BURSTS", 1_000), Of("REDELIVERIES", 10_000), Of("OUTAGE_SECONDS", 30));

    private static int Of(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable($"ENDURANCE_{name}"), CultureInfo.InvariantCulture, out var wanted) ? wanted : usual;
}
