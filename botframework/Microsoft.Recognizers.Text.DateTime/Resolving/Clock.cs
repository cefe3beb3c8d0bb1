using System;
using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A time of day; minutes and seconds are null where they were not said.</summary>
internal readonly record struct Clock(int Hour, int? Minute = null, int? Second = null)
{
    /// <summary>Whether it may be before or after noon.</summary>
    public bool IsAmOrPm { get; init; }

    public string Timex => (Minute, Second) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"T{Hour:D2}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"T{Hour:D2}:{Minute:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"T{Hour:D2}:{Minute:D2}:{Second:D2}"),
    };

    public TimeSpan SinceMidnight => new(Hour, Minute ?? 0, Second ?? 0);

    public Clock InMorning() => this with { Hour = Hour >= 12 ? Hour - 12 : Hour, IsAmOrPm = false };

    public Clock AfterNoon() => this with { Hour = Hour < 12 ? Hour + 12 : Hour, IsAmOrPm = false };

    public Meaning ToMeaning()
        => Meaning.Definite(MeaningKind.Time, Timex, Span.At(System.DateTime.MinValue + SinceMidnight)) with { IsAmOrPm = IsAmOrPm };

    public Meaning On(Day day) => new(MeaningKind.Moment, day.Timex + Timex, At(day.Past), At(day.Future)) { IsAmOrPm = IsAmOrPm };

    private Span? At(System.DateTime? day) => day is { } date ? Span.At(date + SinceMidnight) : null;
}
