using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads what begins with a word: "twelve", "two point five", "a third", "half a million", "two and a half".</summary>
internal sealed class WordNumberReader(Tokens tokens, NumberLanguage language)
{
    /// <summary>How many whole numbers may stand before the ordinal of a fraction: "one | one hundred | fifth".</summary>
    private const int MostNumbersInFraction = 3;

    private readonly CardinalReader cardinals = new(tokens, language);

    /// <summary>The number that begins with the word at a token; or null.</summary>
    public FoundNumber Read(int index)
    {
        if (tokens.WordAt(index) is not { } word || !language.MayOpen(word))
            return null;

        return language.Parts.TryGetValue(word, out var parts) ? ReadPart(index, parts) : ReadFraction(index, index) ?? ReadCardinal(index);
    }

    /// <summary>"3 million" and then "and a half", of which the first token is given.</summary>
    public FoundNumber AddFraction(FoundNumber number, int next)
    {
        var at = tokens.IsSpaced(next) ? cardinals.AfterConnector(next) : next;
        if (at == next || !IsOne(at) || ReadFraction(at, at) is not { } fraction || fraction.Value >= 1)
            return null;

        var times = number.Round >= 1e6 ? number.Round : 1;
        return new FoundNumber(number.Start, fraction.End, number.Value + (times * fraction.Value), FoundNumber.Fraction);
    }

    private FoundNumber ReadCardinal(int index)
    {
        if (!cardinals.TryRead(index, out var next, out var value))
            return null;

        var start = tokens[index].Start;
        return ReadPoint(start, next, value) ?? new FoundNumber(start, tokens[next - 1].End, value, FoundNumber.Integer) { IsPlain = true };
    }

    /// <summary>"point zero three" or "point seventy-one".</summary>
    private FoundNumber ReadPoint(int start, int point, double whole)
    {
        if (!tokens.IsSpaced(point) || tokens.WordAt(point) is not { } word || !language.Points.Contains(word))
            return null;

        var scale = 1.0;
        var decimals = 0.0;
        var next = point + 1;
        while (tokens.IsSpaced(next) && language.TryGet(tokens.WordAt(next), out var digit) && digit.Kind == WordKind.Digit)
        {
            decimals = (decimals * 10) + digit.Value;
            scale *= 10;
            next++;
        }

        if (next == point + 1)
        {
            if (!tokens.IsSpaced(next) || !cardinals.TryRead(next, out next, out decimals))
                return null;

            while (scale <= decimals)
                scale *= 10;
        }

        return double.IsFinite(scale) ? new FoundNumber(start, tokens[next - 1].End, whole + (decimals / scale), FoundNumber.Decimal) : null;
    }

    /// <summary>"half", "half a dozen", "quarter of a million".</summary>
    private FoundNumber ReadPart(int index, double parts)
    {
        var start = tokens[index].Start;
        var next = index + 1;
        if (ReadRoundAfter(ref next) is var round and > 0)
            return new FoundNumber(start, tokens[next - 1].End, round / parts, round < 100 ? FoundNumber.Integer : FoundNumber.Fraction);

        return parts == 2 && language.PartsStandAlone ? new FoundNumber(start, tokens[index].End, 0.5, FoundNumber.Fraction) : null;
    }

    /// <summary>The round word in "a million", "of a million" or "million"; 0 if there is none.</summary>
    private double ReadRoundAfter(ref int next)
    {
        var at = next;
        if (tokens.IsSpaced(at) && tokens.WordAt(at) is { } of && language.PartOf.Contains(of) && IsArticle(at + 1))
            at++;
        if (tokens.IsSpaced(at) && IsArticle(at))
            at++;
        if (!tokens.IsSpaced(at) || !language.TryGet(tokens.WordAt(at), out var round) || round.Kind != WordKind.Round)
            return 0;

        next = at + 1;
        return round.Value;
    }

    private FoundNumber ReadFraction(int index, int first)
    {
        var at = first;
        var numbers = new List<(int Start, int End)>(MostNumbersInFraction);
        while (numbers.Count < MostNumbersInFraction)
        {
            if (!cardinals.TryRead(at, out var next, out _))
            {
                if (!IsArticle(at))
                    return null;

                next = at + 1;
            }

            numbers.Add((at, next));
            var ordinal = OrdinalAfter(next);
            if (ordinal > 0)
                return IsFraction(numbers, ordinal) ? Solve(index, ordinal) : null;

            if (!tokens.IsSpaced(next))
                return null;

            at = cardinals.AfterConnector(next);
        }

        return null;
    }

    /// <summary>The ordinal or part that follows a number after white space, a hyphen, or a connector; otherwise -1.</summary>
    private int OrdinalAfter(int next)
    {
        var hyphened = cardinals.AfterHyphen(next);
        if (hyphened > 0)
            return IsOrdinal(hyphened) ? hyphened : -1;

        if (!tokens.IsSpaced(next))
            return -1;

        var at = cardinals.IsRound(next - 1) ? cardinals.AfterConnector(next) : next;
        return IsOrdinal(at) ? at : -1;
    }

    private bool IsOrdinal(int index)
        => tokens.WordAt(index) is { } word && (language.PluralParts.ContainsKey(word) || language.Parts.ContainsKey(word)
            || language.Ordinals.ContainsKey(word) || language.RoundOrdinals.ContainsKey(word));

    private bool IsFraction(List<(int Start, int End)> numbers, int ordinal)
    {
        var word = tokens.WordAt(ordinal);
        var (start, end) = numbers[^1];
        if (language.PluralParts.ContainsKey(word))
            return !(end == start + 1 && IsArticle(start)) && (ordinal == end || numbers.Count > 1 || cardinals.AfterHyphen(end) == ordinal);

        // In the singular it takes "a" or "one": "a third", "one twenty-fifth".
        if (IsOne(end - 1))
            return language.Parts.ContainsKey(word) || !language.Ordinals.TryGetValue(word, out var value) || value > 2;

        if (numbers.Count < 2 || numbers[^2].End != start || !IsOne(start - 1) || language.Parts.ContainsKey(word))
            return false;

        return language.RoundOrdinals.ContainsKey(word)
            || (language.TryGet(tokens.WordAt(end - 1), out var last) && last.Kind is WordKind.Round or WordKind.Tens);
    }

    private FoundNumber Solve(int index, int ordinal)
    {
        var words = new FractionWords();
        for (var at = index; at <= ordinal; at++)
            Add(words, at, at == ordinal);

        words.Solve();
        var next = ordinal + 1;
        var times = ReadRoundAfter(ref next);
        var value = (words.Whole + words.Numerator) / words.Denominator;
        if (words.IsMixed)
        {
            value = words.Numerator / words.Denominator;
            var isRoundBefore = words.WordBeforeConnector >= 100;
            if (times > 0 && !isRoundBefore)
                value = (words.Whole + value) * times;
            else if (times == 0 && words.WordBeforeConnector >= 1e6 && words.Numerator < 10 && words.Denominator <= 10)
                value = words.Whole + (value * words.WordBeforeConnector);
            else
                value = words.Whole + (value * (times > 0 ? times : 1));
        }
        else if (times > 0)
        {
            value *= times;
        }

        return new FoundNumber(tokens[index].Start, tokens[next - 1].End, value, FoundNumber.Fraction);
    }

    private void Add(FractionWords words, int at, bool isOrdinal)
    {
        var word = tokens.WordAt(at);
        if (word is null)
            return;

        if (isOrdinal)
        {
            var part = OrdinalValue(word);
            if (tokens.IsSign(at - 1, '-') && part < 10 && words.Last is >= 20 and < 100)
                words.Join(part);
            else
                words.Add(part);
        }
        else if (language.Connectors.Contains(word))
        {
            words.AddConnector();
        }
        else if (IsArticle(at))
        {
            words.Add(1);
        }
        else if (language.TryGet(word, out var number))
        {
            if (tokens.IsSign(at - 1, '-') && number.Kind == WordKind.Digit && words.Count > 0)
                words.Join(number.Value);
            else
                words.Add(number.Value);
        }
    }

    private double OrdinalValue(string word)
        => language.PluralParts.TryGetValue(word, out var value) || language.Parts.TryGetValue(word, out value)
            || language.Ordinals.TryGetValue(word, out value) || language.RoundOrdinals.TryGetValue(word, out value)
                ? value
                : 1;

    private bool IsArticle(int index) => tokens.WordAt(index) is { } word && language.Articles.Contains(word);

    private bool IsOne(int index)
        => IsArticle(index) || (language.TryGet(tokens.WordAt(index), out var number) && number is { Kind: WordKind.Digit, Value: 1 });
}
