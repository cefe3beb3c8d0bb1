using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace SyncBot.Dialogs.Understanding;

/// <summary>How a language says when something is to be: "tomorrow at 8", "in half an hour", "don't ask me".</summary>
/// <param name="Terms">All its words for that.</param>
public sealed record TimeWords(ImmutableArray<TimeTerm> Terms)
{
    /// <summary>Words around times, and for what is to be instead of one.</summary>
    public const string Mark = "marks";

    /// <summary>Days: <c>today</c>, <c>friday</c>.</summary>
    public const string Day = "days";

    /// <summary>Times of day that are said without a clock, each with the time that is meant: <c>08:00</c>.</summary>
    public const string Part = "parts";

    /// <summary>Lengths of time that are said as a whole, in minutes.</summary>
    public const string Length = "lengths";

    /// <summary>Hours and minutes in words.</summary>
    public const string Number = "numbers";

    /// <summary>Places and names of time zones, each with the zone's id.</summary>
    public const string Zone = "zones";

    /// <summary>No words at all.</summary>
    public static TimeWords None { get; } = new([]);

    /// <summary>Every kind, with what tells whether a value is one of it.</summary>
    public static FrozenDictionary<string, Func<string, bool>> Kinds { get; } = new Dictionary<string, Func<string, bool>>
    {
        [Mark] = TimeMarks.All.Contains,
        [Day] = value => SaidDay.Named(value) is not null,
        [Part] = value => TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        [Length] = IsCount,
        [Number] = IsCount,
        [Zone] = value => TimeZones.Find(value) is not null,
    }.ToFrozenDictionary();

    private static bool IsCount(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;
}
