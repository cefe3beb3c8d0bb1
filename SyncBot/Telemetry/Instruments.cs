using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SyncBot.Telemetry;

/// <summary>What can be measured of SyncBot itself. Nothing of it costs anything while nobody listens, and none of it tells who somebody is or what they said.</summary>
internal static class Instruments
{
    /// <summary>The name of the spans' source and of the meter.</summary>
    public const string Name = "SyncBot";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> FailedDeliveries = Meter.CreateCounter<long>("syncbot.deliveries.failed", "{delivery}", "Deliveries that failed, by where they were to go.");

    /// <summary>A span for every turn.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Turns, by channel and outcome.</summary>
    public static Counter<long> Turns { get; } = Meter.CreateCounter<long>("syncbot.turns", "{turn}", "Turns, by channel and outcome.");

    /// <summary>How long turns take, in seconds, by channel and outcome.</summary>
    public static Histogram<double> TurnDuration { get; } = Meter.CreateHistogram<double>(
        "syncbot.turn.duration",
        "s",
        "How long a turn takes, from the lock on the conversation to the last activity sent.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15] });

    /// <summary>Moves that cases came to, by channel and kind.</summary>
    public static Counter<long> Moves { get; } = Meter.CreateCounter<long>("syncbot.moves", "{move}", "Moves that cases came to, by channel and kind.");

    /// <summary>Fixes that were tried, by fix and outcome.</summary>
    public static Counter<long> Fixes { get; } = Meter.CreateCounter<long>("syncbot.fixes", "{attempt}", "Fixes that were tried, by fix and outcome.");

    /// <summary>Cases that a person takes over, by reason.</summary>
    public static Counter<long> HandOffs { get; } = Meter.CreateCounter<long>("syncbot.hand-offs", "{case}", "Cases that a person takes over, by reason.");

    /// <summary>A delivery failed, whether or not it is tried again.</summary>
    /// <param name="target">Where it was to go: a channel, or <c>webhook</c>.</param>
    public static void DeliveryFailed(string target) => FailedDeliveries.Add(1, new KeyValuePair<string, object?>(Tags.Target, target));
}
