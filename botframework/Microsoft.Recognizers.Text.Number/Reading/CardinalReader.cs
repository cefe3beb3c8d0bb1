namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads numbers written in words: "two hundred and five", "a million".</summary>
internal sealed class CardinalReader(Tokens tokens, NumberLanguage language)
{
    /// <summary>Reads the longest number that begins at a token; the next token is the first that does not belong to it.</summary>
    public bool TryRead(int index, out int next, out double value)
    {
        next = index;
        value = 0;
        var sum = new RoundSum();
        var at = index;
        while (TryReadSmall(at, out var afterSmall, out var small))
        {
            var isRound = TryReadRounds(sum, ref afterSmall, small);
            next = afterSmall;
            if (!isRound)
                break;

            at = AfterConnector(next);
            if (!tokens.IsSpaced(next))
                break;
        }

        value = sum.Total();
        return next > index;
    }

    /// <summary>Reads parts that end in round words, as long as there are any: "two million three hundred and".</summary>
    public int ReadRoundParts(int index, out double value)
    {
        value = 0;
        var at = index;
        var part = new RoundSum();
        while (TryReadSmall(at, out var after, out var small) && TryReadRounds(part, ref after, small) && tokens.IsSpaced(after))
        {
            value += part.Total();
            part = new RoundSum();
            at = AfterConnector(after);
        }

        return at;
    }

    /// <summary>The token after a connector that has white space on both sides, or the same token.</summary>
    public int AfterConnector(int index)
        => tokens.WordAt(index) is { } word && language.Connectors.Contains(word) && tokens.IsSpaced(index) && tokens.IsSpaced(index + 1)
            ? index + 1
            : index;

    /// <summary>The token after one hyphen, if the token before it and this one are words; otherwise -1.</summary>
    public int AfterHyphen(int index) => tokens.IsSign(index, '-') && tokens.WordAt(index + 1) is not null ? index + 1 : -1;

    public bool IsRound(int index) => language.TryGet(tokens.WordAt(index), out var number) && number.Kind == WordKind.Round;

    private bool TryReadRounds(RoundSum sum, ref int next, double small)
    {
        sum.Add(small);
        var first = next;
        while (language.TryGet(tokens.WordAt(next), out var round) && round.Kind == WordKind.Round
            && (tokens.IsSpaced(next) || (next == first && small == 1 && language.RoundsStandAlone)))
        {
            sum.Multiply(round.Value);
            next++;
        }

        return next > first;
    }

    /// <summary>Reads a number below a thousand that has no round word in it.</summary>
    private bool TryReadSmall(int index, out int next, out double value)
    {
        next = index;
        value = 1;
        var word = tokens.WordAt(index);
        if (word is null)
            return false;

        if (language.Articles.Contains(word) && tokens.IsSpaced(index + 1) && IsRound(index + 1))
        {
            next = index + 1;
            return true;
        }

        if (!TryReadWord(index, out next, out var number))
            return false;

        if (number.Kind == WordKind.Round)
        {
            next = index;
            return language.RoundsStandAlone && number.Value <= 1000;
        }

        value = number.Value;
        if (number.Kind == WordKind.Hundreds && TryReadJoined(next, hyphen: false, out var afterRest, out var rest) && rest.Value < 100)
        {
            value += rest.Value;
            next = afterRest;
            number = rest;
        }

        if (number.Kind == WordKind.Tens && TryReadJoined(next, hyphen: true, out var afterDigit, out var digit) && FollowsTens(digit.Kind))
        {
            value += digit.Value;
            next = afterDigit;
        }

        return true;
    }

    private bool FollowsTens(WordKind kind) => kind == WordKind.Digit || (kind == WordKind.Teen && language.TensTakeTeens);

    private bool TryReadJoined(int index, bool hyphen, out int next, out NumberWord number)
    {
        next = index;
        number = default;
        var at = AfterHyphen(index);
        if (at < 0 || !hyphen)
        {
            at = AfterConnector(index);
            if (!tokens.IsSpaced(at))
                return false;
        }
        else if (tokens.WordAt(at) is { } word && language.Connectors.Contains(word) && AfterHyphen(at + 1) is var after and > 0)
        {
            at = after;
        }

        return TryReadWord(at, out next, out number);
    }

    private bool TryReadWord(int index, out int next, out NumberWord number)
    {
        var word = tokens.WordAt(index);
        var second = AfterHyphen(index + 1) is var hyphened and > 0 ? hyphened : index + 1;
        if (language.TryGetPair(word, tokens.WordAt(second), out number))
        {
            next = second + 1;
            return true;
        }

        next = index + 1;
        return language.TryGet(word, out number);
    }
}
