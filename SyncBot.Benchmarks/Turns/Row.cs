namespace SyncBot.Benchmarks.Turns;

/// <summary>A row of the table.</summary>
/// <param name="Server">The server.</param>
/// <param name="Conversations">So many talked at the same time.</param>
/// <param name="Stored">So many were stored.</param>
/// <param name="FirstAnswer">From the start of the process to its first right answer.</param>
/// <param name="Allocated">Bytes allocated per turn, if the server tells.</param>
/// <param name="Rounds">What was measured.</param>
internal sealed record Row(string Server, int Conversations, int Stored, TimeSpan FirstAnswer, double? Allocated, IReadOnlyList<Round> Rounds)
{
    /// <summary>The median of how many times as many turns per second it did as another server, round by round.</summary>
    public double Times(Row other) => Median([.. Rounds.Zip(other.Rounds, (own, others) => own.PerSecond / others.PerSecond).Order()]);

    /// <summary>The median of what was measured.</summary>
    public double Median(Func<Round, double> figure) => Median([.. Rounds.Select(figure).Order()]);

    private static double Median(double[] all) => (all[(all.Length - 1) / 2] + all[all.Length / 2]) / 2;
}
