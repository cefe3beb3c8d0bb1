namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads "now" and its like, and the end of a day: "right now", "recently", "end of the day", "eod".</summary>
internal sealed class NowReader(Tokens tokens, Today today, DayReader days)
{
    public Reading Read(int index) => ReadNow(index) ?? ReadEndOfDay(index);

    private Reading ReadNow(int index)
    {
        var (next, timex) = tokens[index].Word.Text switch
        {
            "now" => (index + 1, Timexes.Now),
            "right" when tokens.Is(index + 1, "now") => (index + 2, Timexes.Now),
            "recently" or "previously" => (index + 1, Timexes.Recently),
            "asap" => (index + 1, Timexes.Soon),
            "as" when tokens.Are(index + 1, "soon", "as") && tokens.Is(index + 3, "possible") => (index + 4, Timexes.Soon),
            _ => (index, null),
        };
        return timex is null || !tokens.IsStart(index) || !tokens.IsEnd(next)
            ? null : new Reading(index, next, Meaning.Definite(MeaningKind.Moment, timex, Span.At(today.Now)));
    }

    /// <summary>"end of day", "the eod", "the end of yesterday".</summary>
    private Reading ReadEndOfDay(int index)
    {
        var at = tokens.Skip(index, "the");
        if (tokens.Is(at, "eod"))
            return EndOf(index, at + 1, Day.On(today.Date));
        if (!tokens.Are(at, "end", "of"))
            return null;
        if (tokens.Is(at + 2, "day"))
            return EndOf(index, at + 3, Day.On(today.Date));

        var date = days.Read(at + 2) ?? days.Read(tokens.Skip(at + 2, "the"));
        return date is var (next, day) ? EndOf(index, next, day) : null;
    }

    private static Reading EndOf(int index, int next, Day day)
        => new(index, next, new Clock(23, 59, 59).On(day));
}
