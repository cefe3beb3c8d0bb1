using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>The fixes in order of escalation, and the prices that are set against their chances.</summary>
/// <param name="Rungs">The ids of the fixes on the ladder, gentlest first.</param>
/// <param name="WaitingWeight">What a minute of waiting costs, in minutes of effort.</param>
/// <param name="RiskPrice">What the risk of each tier costs, in minutes of effort.</param>
/// <param name="HandOffPrice">What a hand-off to a person costs, in minutes of effort.</param>
/// <param name="LeastChance">A fix that works with less than this probability is not worth offering.</param>
/// <param name="MostAdvances">After so many messages that moved the case without an end, a person takes over.</param>
public sealed record Ladder(
    ImmutableArray<string> Rungs,
    double WaitingWeight,
    FrozenDictionary<Tier, double> RiskPrice,
    double HandOffPrice,
    double LeastChance,
    int MostAdvances)
{
    /// <summary>The chance (0 to 1) that a cure does not last.</summary>
    public double Relapse { get; init; }

    /// <summary>The chance (0 to 1) that the banner is away for a while after a fix that did nothing.</summary>
    public double Lull { get; init; }

    /// <summary>The rung a fix stands on, counted from 1, or 0 for a fix beside the ladder.</summary>
    public int RungOf(string fix) => Rungs.IndexOf(fix) + 1;

    /// <summary>What trying a fix costs, in minutes of effort: effort, price, a share of the waiting, risk.</summary>
    public double Cost(Fix fix) => fix.Minutes + fix.Price + WaitingWeight * fix.Waiting.TotalMinutes + RiskPrice[fix.Tier];

    /// <summary>With less than this chance a fix is not worth offering: beside the ladder, it must be more likely to spare a person's time than it costs.</summary>
    public double LeastChanceOf(Fix fix) => RungOf(fix.Id) > 0 ? LeastChance : Math.Max(LeastChance, Cost(fix) / HandOffPrice);
}
