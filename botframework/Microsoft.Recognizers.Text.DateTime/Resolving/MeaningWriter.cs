using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Writes the values of a resolution. Oddities are those of the real library.</summary>
internal sealed class MeaningWriter(Meaning meaning)
{
    private readonly List<Dictionary<string, string>> values = [];
    private readonly MeaningKind writtenKind = meaning.Mod is null ? meaning.Kind : Meaning.RangeOf(meaning.Kind);

    public List<Dictionary<string, string>> Write()
    {
        if (meaning.Seconds is not null)
        {
            Add(meaning.Timex, (ResolutionKey.Value, meaning.Seconds));
        }
        else if (meaning.Past is { } past && meaning.Future is { } future)
        {
            Add(meaning.Timex, past, future, isPm: false);
            if (meaning.IsAmOrPm)
                Add(meaning.OtherTimex ?? Timexes.ToOtherHalf(meaning.Timex), OtherHalf(past), OtherHalf(future), isPm: true);
        }
        else
        {
            values.Add(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [DateTimeResolutionKey.Timex] = meaning.Timex,
                [ResolutionKey.Type] = Meaning.NameOf(writtenKind),
                [ResolutionKey.Value] = "not resolved",
            });
        }

        return values;
    }

    private void Add(string timex, Span past, Span future, bool isPm)
    {
        var first = Fields(past, isPm);
        var second = Fields(future, isPm);
        Add(timex, first);
        if (!first.AsSpan().SequenceEqual(second))
            Add(timex, second);
    }

    private void Add(string timex, params ReadOnlySpan<(string Key, string Value)> fields)
    {
        var value = new Dictionary<string, string>(StringComparer.Ordinal) { [DateTimeResolutionKey.Timex] = timex };
        if (meaning.Mod is not null)
            value.Add(DateTimeResolutionKey.Mod, meaning.Mod);

        value.Add(ResolutionKey.Type, Meaning.NameOf(writtenKind));
        if (SourceEntity() is { } source)
            value.Add(DateTimeResolutionKey.SourceEntity, source);

        foreach (var (key, text) in fields)
            value.Add(key, text);

        values.Add(value);
    }

    private string SourceEntity()
    {
        if (!meaning.IsOpen)
            return null;

        return writtenKind != meaning.Kind ? "datetimepoint" : meaning.Kind == MeaningKind.DateRange ? "datetimerange" : null;
    }

    private (string Key, string Value)[] Fields(Span span, bool isPm)
    {
        var isPoint = meaning.Kind is MeaningKind.Date or MeaningKind.Time or MeaningKind.Moment;
        var start = Format(span.Start);
        var end = isPoint ? start : Format(span.End);
        return FirstMod() switch
        {
            Mods.Before => [(DateTimeResolutionKey.End, start)],
            Mods.Until => [(DateTimeResolutionKey.End, end)],
            Mods.After => [(DateTimeResolutionKey.Start, end)],
            Mods.Since => [(DateTimeResolutionKey.Start, start)],
            not null when isPoint && isPm => [],
            _ => isPoint ? [(ResolutionKey.Value, start)] : [(DateTimeResolutionKey.Start, start), (DateTimeResolutionKey.End, end)],
        };
    }

    private string FirstMod() => meaning.Mod?.Split('-')[0];

    private string Format(System.DateTime time) => meaning.Kind switch
    {
        MeaningKind.Date or MeaningKind.DateRange => Timexes.Date(time),
        MeaningKind.Time or MeaningKind.TimeRange => Timexes.TimeOfDay(time),
        _ => Timexes.Date(time) + " " + Timexes.TimeOfDay(time),
    };

    private static Span OtherHalf(Span span) => new(OtherHalf(span.Start), OtherHalf(span.End));

    /// <summary>Twelve hours later; but twelve becomes midnight.</summary>
    private static System.DateTime OtherHalf(System.DateTime time) => time.AddHours(time.Hour == 12 ? -12 : 12);
}
