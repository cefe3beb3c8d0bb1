namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads lengths of time: "2 days", "an hour and a half", "a couple of weeks", "all day", "1 hour 30 minutes".</summary>
internal sealed class DurationReader
{
    private readonly Tokens tokens;
    private readonly NumberReader numbers;
    private readonly Memo<(int Next, Duration Duration)> memo;

    public DurationReader(Tokens tokens, NumberReader numbers)
    {
        this.tokens = tokens;
        this.numbers = numbers;
        memo = new Memo<(int Next, Duration Duration)>(tokens.Count, ReadNew);
    }

    public (int Next, Duration Duration)? Read(int index) => memo.At(index);

    /// <summary>How many, where it is not said in numbers: "a few" are three, "a couple of" two.</summary>
    public (int Next, double Value)? ReadInexact(int index)
    {
        var at = tokens.Skip(index, "a");
        if (tokens.Is(at, "few") || (at == index && (tokens.Is(at, "some") || tokens.Is(at, "several"))))
            return (at + 1, 3);

        return tokens.Is(at, "couple") ? (tokens.Skip(at + 1, "of"), 2) : null;
    }

    private (int Next, Duration Duration)? ReadNew(int index)
    {
        if (ReadOne(index) is not var (next, count, unit))
            return null;

        var duration = new Duration(count, unit);
        while (ReadOne(AfterConnector(next)) is var (after, more, other) && !duration.Has(other))
        {
            duration.Add(more, other);
            next = after;
        }

        return (next, duration);
    }

    private int AfterConnector(int next) => tokens.IsSign(next, ',') ? next + 1 : tokens.Skip(next, "and");

    private (int Next, double Count, Unit Unit)? ReadOne(int index)
    {
        if (!tokens.IsStart(index))
            return null;

        var one = ReadWhole(index) ?? ReadHalf(index) ?? ReadCounted(index);
        return one is var (next, _, _) && tokens.IsEnd(next) ? one : null;
    }

    /// <summary>"all day", "the whole week".</summary>
    private (int Next, double Count, Unit Unit)? ReadWhole(int index)
    {
        if (tokens[index].Word.Text is not ("all" or "full" or "whole"))
            return null;

        var next = tokens.IsSign(index + 1, '-') ? index + 2 : index + 1;
        return tokens[next].Word.Text is "day" or "week" or "month" or "year" ? (next + 1, 1, tokens.WordAt(next).Unit) : null;
    }

    /// <summary>"half an hour", "a half hour", "half day".</summary>
    private (int Next, double Count, Unit Unit)? ReadHalf(int index)
    {
        var half = tokens.Is(index, "half") ? index : tokens.Is(index + 1, "half") && tokens[index].Word.Text is "a" or "an" ? index + 1
            : -1;
        if (half < 0)
            return null;

        var next = tokens[half + 1].Word.Text is "a" or "an" ? half + 2 : half + 1;
        return tokens.WordAt(next).Unit is { } unit ? (next + 1, 0.5, unit) : null;
    }

    private (int Next, double Count, Unit Unit)? ReadCounted(int index)
    {
        var isArticle = tokens[index].Word.Text is "a" or "an" or "another";
        var number = ReadInexact(index) ?? numbers.Read(index) ?? (isArticle ? (index + 1, 1) : null);
        if (number is not var (next, count))
            return null;

        if (!isArticle && ReadPart(next) is var (afterPart, part))
            (next, count) = (afterPart, count + part);
        else if (tokens.IsSign(next, '-') && !isArticle)
            next++;

        if (tokens.WordAt(next).Unit is not { } unit || !IsGluedWell(next))
            return null;

        return ReadPart(next + 1) is var (afterSuffix, suffix) ? (afterSuffix, count + suffix, unit) : (next + 1, count, unit);
    }

    private bool IsGluedWell(int unit) => !tokens.IsGlued(unit) || tokens[unit - 1].Kind != TokenKind.Word;

    /// <summary>"and a half", "and half", "and a quarter".</summary>
    private (int Next, double Part)? ReadPart(int index)
    {
        if (!tokens.Is(index, "and"))
            return null;

        var at = tokens[index + 1].Word.Text is "a" or "an" ? index + 2 : index + 1;
        return tokens[at].Word.Text switch
        {
            "half" => (at + 1, 0.5),
            "quarter" => (at + 1, 0.25),
            _ => null,
        };
    }

}
