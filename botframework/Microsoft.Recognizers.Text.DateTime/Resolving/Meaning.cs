using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What an expression stands for. Past and future differ where it may be either; both are null where no one can tell.</summary>
/// <param name="Kind">The type of the expression as it is said.</param>
/// <param name="Timex">The same in TIMEX3, with X for what is not said.</param>
/// <param name="Past">The last time that fits, before now.</param>
/// <param name="Future">The next time that fits.</param>
internal sealed record Meaning(MeaningKind Kind, string Timex, Span? Past, Span? Future)
{
    /// <summary>The length of a duration, in seconds.</summary>
    public string Seconds { get; init; }

    /// <summary>What was said around it: before, since, more, start, end.</summary>
    public string Mod { get; init; }

    /// <summary>Whether the mod makes a range of it: before, after, since, until.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether its hours may be before or after noon.</summary>
    public bool IsAmOrPm { get; init; }

    /// <summary>The timex of the other half of the day, where it is more than the hours that change.</summary>
    public string OtherTimex { get; init; }

    public string TypeName => NameOf(IsOpen ? RangeOf(Kind) : Kind);

    public static Meaning Definite(MeaningKind kind, string timex, Span span) => new(kind, timex, span, span);

    public static Meaning Unresolved(MeaningKind kind, string timex) => new(kind, timex, Past: null, Future: null);

    /// <summary>The values of the resolution, as the real library writes them.</summary>
    public List<Dictionary<string, string>> Values() => new MeaningWriter(this).Write();

    public static MeaningKind RangeOf(MeaningKind kind) => kind switch
    {
        MeaningKind.Date => MeaningKind.DateRange,
        MeaningKind.Time => MeaningKind.TimeRange,
        MeaningKind.Moment => MeaningKind.MomentRange,
        _ => kind,
    };

    public static string NameOf(MeaningKind kind) => kind switch
    {
        MeaningKind.Date => "date",
        MeaningKind.Time => "time",
        MeaningKind.Moment => "datetime",
        MeaningKind.DateRange => "daterange",
        MeaningKind.TimeRange => "timerange",
        MeaningKind.MomentRange => "datetimerange",
        MeaningKind.Duration => "duration",
        _ => "set",
    };
}
