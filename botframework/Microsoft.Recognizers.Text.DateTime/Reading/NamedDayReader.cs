namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads days that have a name: "yesterday", "the day before yesterday", "the next day", "my day".</summary>
internal sealed class NamedDayReader(Tokens tokens, Today today)
{
    /// <summary>"yesterday", "the day before yesterday", "the next day", "my day".</summary>
    public (int Next, Day Day)? Read(int index)
    {
        if (tokens.WordAt(index).Days is { } days)
            return (index + 1, Day.On(today.Date.AddDays(days)));

        var at = tokens.Skip(index, "the");
        if (tokens.Are(at, "day", "before") && tokens.Is(at + 2, "yesterday"))
            return (at + 3, Day.On(today.Date.AddDays(-2)));
        if (tokens.Are(at, "day", "after") && tokens.WordAt(at + 2).Days == 1)
            return (at + 3, Day.On(today.Date.AddDays(2)));
        if (at > index && tokens.Is(at, "day"))
            return tokens[at + 1].Word.Text switch
            {
                "before" => (at + 2, Day.On(today.Date.AddDays(-1))),
                "after" => (at + 2, Day.On(today.Date.AddDays(1))),
                _ => (at + 1, Day.On(today.Date)),
            };

        if (tokens.Are(index, "my", "day"))
            return (index + 2, Day.On(today.Date));

        return tokens.WordAt(at).Relative is not Relative.None and var relative && tokens.Is(at + 1, "day")
            ? (at + 2, Day.On(today.Date.AddDays(relative.Shift())))
            : null;
    }
}
