using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates and times together: "yesterday at 9pm", "5pm on monday", "last night at 9", "monday morning".</summary>
internal sealed class MomentReader(
    Tokens tokens, DayReader days, ClockReader clocks, PartReader parts, ShiftReader shifts, ModReader mods)
{
    public Reading Read(int index) => ReadDayFirst(index) ?? ReadClockFirst(index) ?? ReadPartFirst(index);

    /// <summary>"in the morning", "this morning", "tonight".</summary>
    public Reading ReadPart(int index)
    {
        if (parts.ReadSpecific(index) is var (next, day, part, mod))
            return new Reading(index, next, PartOf(Day.On(day), part, mod));

        var at = tokens.Is(index, "at") && tokens.WordAt(index + 1).Part is { IsMeal: true } ? index + 1 : index;
        if (parts.ReadAny(at) is not var (after, any, narrowing) || !IsMealTime(at, any))
            return null;

        var span = PartReader.Narrow(any.On(System.DateTime.MinValue), narrowing);
        return new Reading(index, after, Meaning.Definite(MeaningKind.TimeRange, any.Timex, span) with { Mod = narrowing });
    }

    private bool IsMealTime(int index, DayPart part)
        => !part.IsMeal || tokens[index].Word.Text.EndsWith("time", StringComparison.Ordinal)
            || tokens[index - 1].Word.Text is "at" or "before" or "after" or "around";

    private static Meaning PartOf(Day day, DayPart part, string mod)
    {
        Span? Of(System.DateTime? date) => date is { } known ? PartReader.Narrow(part.On(known), mod) : null;
        return new Meaning(MeaningKind.MomentRange, day.Timex + part.Timex, Of(day.Past), Of(day.Future)) { Mod = mod };
    }

    /// <summary>A date, and behind it a time or a part of the day.</summary>
    private Reading ReadDayFirst(int index)
    {
        if ((days.Read(index) ?? shifts.ReadDay(index)) is not var (next, day))
            return ReadNarrowDay(index);

        var at = AfterConnector(next);
        if (parts.ReadBehind(next) is var (afterPart, part))
        {
            var clock = ReadClockInPart(afterPart);
            return clock is var (afterClock, time) ? new Reading(index, afterClock, HalfDayReader.InHalf(part, time).On(day))
                : new Reading(index, afterPart, PartOf(day, part, null));
        }

        var isAt = tokens.Is(at - 1, "at");
        var found = isAt ? clocks.ReadAfterAt(at) ?? clocks.ReadPoint(at) : clocks.Read(at);
        return found is var (end, exact) ? new Reading(index, end, exact.On(day)) : ReadOpen(index, next, day);
    }

    /// <summary>"yesterday after 5pm", "today before noon".</summary>
    private Reading ReadOpen(int index, int next, Day day)
    {
        if (mods.Read(next) is not (var at, Mods.Before or Mods.After) || clocks.Read(at) is not var (end, clock))
            return null;

        var meaning = clock.On(day);
        return new Reading(index, end, meaning with { Kind = MeaningKind.MomentRange, Mod = mods.Read(next).Value.Mod });
    }

    /// <summary>"early today", "late yesterday": halves and the middle of a day.</summary>
    private Reading ReadNarrowDay(int index)
    {
        var mod = tokens[index].Word.Text switch
        {
            "early" => Mods.Start,
            "mid" or "middle" => Mods.Middle,
            "late" or "later" => Mods.End,
            _ => null,
        };
        if (mod is null || !tokens.IsStart(index))
            return null;

        var at = tokens.Skip(index + 1, "in");
        if (tokens.Are(at, "the", "day") && tokens.WordAt(at + 2).IsOfTime)
            at += 2;

        if (days.Read(at) is not var (next, day) || !(tokens.WordAt(at).Days is not null || tokens.WordAt(at).Weekday > 0)
            || day.Future is not { } future)
            return null;

        var (start, end) = mod switch { Mods.Start => (0, 12), Mods.Middle => (10, 14), _ => (12, 24) };
        var span = new Span(future.AddHours(start), future.AddHours(end));
        return new Reading(index, next, Meaning.Definite(MeaningKind.MomentRange, day.Timex, span) with { Mod = mod });
    }

    private int AfterConnector(int next)
    {
        var at = tokens.IsSign(next, ',') || tokens.IsSign(next, '-') || tokens.IsSign(next, '@') ? next + 1 : next;
        return tokens[at].Word.Text is "at" or "for" or "around" || tokens.IsLetterT(at) ? at + 1 : at;
    }

    /// <summary>"at 9", "around 9:30", "9pm" behind a part of the day.</summary>
    private (int Next, Clock Clock)? ReadClockInPart(int index)
    {
        var at = tokens.IsSign(index, ',') ? index + 1 : index;
        var isAt = tokens[at].Word.Text is "at" or "around";
        at = isAt ? at + 1 : at;
        return isAt || tokens.IsDigits(at) ? clocks.ReadAfterAt(at) ?? clocks.ReadPoint(at) : null;
    }

    /// <summary>A time, and behind it the day or the part of a day that it belongs to.</summary>
    private Reading ReadClockFirst(int index)
    {
        var exact = tokens.Is(index - 1, "at") ? clocks.ReadAfterAt(index) : clocks.Read(index);
        var found = exact ?? clocks.ReadHour(index);
        if (found is not var (next, clock))
            return null;

        var at = tokens.IsSign(next, ',') ? next + 1 : next;
        if (parts.ReadSpecific(tokens.Skip(at, "in")) is (var afterPart, var day, var part, null))
            return new Reading(index, afterPart, HalfDayReader.InHalf(part, clock).On(Day.On(day)));

        if (exact is null)
            return null;

        at = tokens[at].Word.Text is "on" or "of" or "for" ? at + 1 : at;
        if (days.Read(at) is not var (afterDay, date))
            return null;

        return parts.ReadBehind(afterDay) is var (end, half)
            ? new Reading(index, end, HalfDayReader.InHalf(half, clock).On(date))
            : new Reading(index, afterDay, clock.On(date));
    }

    /// <summary>"last night at 9", "this morning around 9:30".</summary>
    private Reading ReadPartFirst(int index)
    {
        if (parts.ReadSpecific(index) is (var next, var day, var part, null))
            return ReadClockInPart(next) is var (end, clock) ? new Reading(index, end, HalfDayReader.InHalf(part, clock).On(Day.On(day)))
                : null;

        // "morning of june 3"
        return parts.ReadAny(index) is var (after, any, mod) && !any.IsMeal && tokens[after].Word.Text is "of" or "on"
            && days.Read(after + 1) is var (last, date)
            ? new Reading(index, last, PartOf(date, any, mod))
            : null;
    }
}
