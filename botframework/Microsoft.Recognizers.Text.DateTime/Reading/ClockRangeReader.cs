namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads ranges of times: "9 to 5pm", "between 8 and 10 on monday", "from 10pm yesterday to 6am today".</summary>
internal sealed class ClockRangeReader(
    Tokens tokens, RangeWords words, DayReader days, ClockReader clocks, HalfDayReader halves, PartReader parts, MomentReader moments)
{
    public Reading Read(int index) => ReadClocks(index) ?? ReadMoments(index);

    /// <summary>"from 10pm yesterday to 6am today".</summary>
    private Reading ReadMoments(int index)
    {
        var first = words.AfterFrom(index, out var isBetween);
        if (moments.Read(first) is not { Meaning: { Kind: MeaningKind.Moment, IsAmOrPm: false, Future: { } start } from } one
            || !words.IsConnector(one.Next, isBetween)
            || moments.Read(one.Next + 1) is not { Meaning: { Kind: MeaningKind.Moment, IsAmOrPm: false, Future: { } end } to } two
                || from.Past != start || to.Past != end)
            return null;

        var timex = Timexes.Range(from.Timex, to.Timex, Timexes.Length(end.Start - start.Start));
        return new Reading(index, two.Next, Meaning.Definite(MeaningKind.MomentRange, timex, new Span(start.Start, end.Start)));
    }

    /// <summary>A range of times, with or without a date before or behind it.</summary>
    private Reading ReadClocks(int index)
    {
        if (days.Read(index) is var (afterDay, before))
        {
            var at = tokens.IsSign(afterDay, ',') ? afterDay + 1 : afterDay;
            return ReadHours(at) is { } hours ? new Reading(index, hours.Next, hours.On(before)) : null;
        }

        if (ReadHours(index) is not { } range)
            return null;

        var date = tokens[range.Next].Word.Text is "on" or "of" ? range.Next + 1 : range.Next;
        if (days.Read(date) is var (end, day))
            return parts.ReadBehind(end) is var (afterPart, part)
                ? new Reading(index, afterPart, range.In(part).On(day)) : new Reading(index, end, range.On(day));

        return range.IsSure ? new Reading(index, range.Next, range.ToMeaning()) : null;
    }

    private ClockRange ReadHours(int index)
    {
        var first = words.AfterFrom(index, out var isBetween);
        if (ReadEnd(first) is not var (next, start, isStartSure) || !words.IsConnector(next, isBetween)
            || ReadEnd(next + 1) is not var (after, end, isEndSure))
            return null;

        var isSure = isStartSure || isEndSure;
        if (halves.ReadPart(after) is var (afterPart, part))
            (after, end, isSure) = (afterPart, HalfDayReader.In(part, end), true);

        return ClockRange.Of(after, start, end, isSure);
    }

    private (int Next, Clock Clock, bool IsSure)? ReadEnd(int index)
    {
        if (clocks.Read(index) is var (next, clock))
            return (next, clock, true);

        return clocks.ReadHour(index) is var (after, hour) ? (after, hour, false) : null;
    }
}
