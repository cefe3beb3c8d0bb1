using System.Globalization;
using System.Text.Json;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary>Activities as a client gets them: with the watermark after which the next ones come.</summary>
internal static class ActivitySet
{
    /// <summary>How many are in one set at most.</summary>
    public const int Most = 100;

    private const string NoWatermark = "-";

    /// <summary>The set as JSON.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="after">The number of the last activity that the client has.</param>
    public static string Of(IReadOnlyList<KeptActivity> activities, long after) =>
        Json(activities.Select(WithTime), activities.Count > 0 ? activities[^1].Number : after);

    /// <summary>A set of one activity that is not kept.</summary>
    public static string OfPassing(string activity, long after) => Json([activity], after);

    /// <summary>Reads a watermark: the number of the last activity that the client has, or null if it is none of ours.</summary>
    public static long? NumberOf(string? watermark) =>
        string.IsNullOrEmpty(watermark) || watermark == NoWatermark ? 0
        : long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static string Json(IEnumerable<string> activities, long watermark) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"activities":[{{string.Join(',', activities)}}],"watermark":"{{watermark}}"}""");

    private static string WithTime(KeptActivity kept) =>
        $$"""{"timestamp":{{JsonSerializer.Serialize(kept.At.UtcDateTime)}},{{kept.Json.AsSpan(1)}}""";
}
