namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads what comes again: "every day", "every 2 hours", "each monday", "daily", "on mondays", "once a week".</summary>
internal sealed class SetReader(Tokens tokens, DurationReader durations, DayReader days, ClockReader clocks)
{
    public Reading Read(int index)
    {
        if (!tokens.IsStart(index))
            return null;

        return ReadPeriodic(index) ?? ReadEvery(index) ?? ReadPlural(index) ?? ReadClockEvery(index);
    }

    private Reading ReadPeriodic(int index)
    {
        var timex = tokens[index].Word.Text switch
        {
            "everyday" or "daily" => "P1D",
            "weekly" => "P1W",
            "biweekly" => "P2W",
            "monthly" => "P1M",
            "quarterly" => "P3M",
            "yearly" or "annually" or "annual" => "P1Y",
            _ => null,
        };
        return timex is null || !tokens.IsEnd(index + 1) ? null : Set(index, index + 1, timex);
    }

    /// <summary>"every monday at 4pm", "each morning", "every other day", "every few days", "once a day".</summary>
    private Reading ReadEvery(int index)
    {
        var at = tokens[index].Word.Text is "every" or "each" ? index + 1
            : tokens.Is(index, "once") && tokens[index + 1].Word.Text is "a" or "an" ? index + 2
            : -1;
        if (at < 0)
            return null;

        var times = tokens.Is(at, "other") ? 2 : 1;
        at = tokens.Skip(at, "other");
        if (tokens.WordAt(at).Unit is { } unit && tokens.IsEnd(at + 1))
            return Set(index, at + 1, new Duration(times, unit).Timex);
        if (tokens.WordAt(at).Part is { IsMeal: false } part && tokens.IsEnd(at + 1))
            return Set(index, at + 1, part.Timex);
        if (durations.Read(at) is var (afterDuration, duration))
            return Set(index, afterDuration, duration.Timex);

        return tokens.WordAt(at).Weekday > 0 && days.Read(at) is var (next, day) ? WithClock(index, next, day.Timex) : null;
    }

    private Reading WithClock(int index, int next, string timex)
    {
        var at = tokens.Skip(next, "at");
        var clock = at > next ? clocks.ReadAfterAt(at) : clocks.Read(at);
        return clock is var (end, time) ? Set(index, end, timex + time.Timex) : Set(index, next, timex);
    }

    /// <summary>"mondays", "on mondays".</summary>
    private Reading ReadPlural(int index)
    {
        var at = tokens.Skip(index, "on");
        var word = tokens.WordAt(at);
        return word.Weekday > 0 && word.Text is { Length: > 6 } name && name.EndsWith('s') && tokens.IsEnd(at + 1)
            ? Set(index, at + 1, Timexes.Weekday(word.Weekday))
            : null;
    }

    /// <summary>"3pm every day".</summary>
    private Reading ReadClockEvery(int index)
        => clocks.Read(index) is var (next, clock) && tokens[next].Word.Text is "every" or "each" && tokens.Is(next + 1, "day")
            ? Set(index, next + 2, clock.Timex)
            : null;

    private static Reading Set(int index, int next, string timex) => new(index, next, Meaning.Unresolved(MeaningKind.Set, timex));
}
