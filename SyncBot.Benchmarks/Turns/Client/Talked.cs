using System.Diagnostics;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>What a load has done.</summary>
/// <param name="Time">How long it lasted.</param>
/// <param name="Took">How long each turn took, in ticks of <see cref="Stopwatch"/>, in order.</param>
internal sealed record Talked(TimeSpan Time, long[] Took)
{
    /// <summary>The turns.</summary>
    public int Turns => Took.Length;

    /// <summary>Turns per second.</summary>
    public double PerSecond => Turns / Time.TotalSeconds;

    /// <summary>The time in milliseconds within which this part of all turns was answered.</summary>
    public double Milliseconds(double part) => Took.Length == 0 ? double.NaN : Took[(int)Math.Min(Took.Length - 1, part * Took.Length)] * 1000.0 / Stopwatch.Frequency;
}
