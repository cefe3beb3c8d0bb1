using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads numbers written in digits, with the culture's marks: "1,234.5", "10k", "1.2e6", "2 1/4", ".5", "-3".</summary>
internal sealed class DigitReader(Tokens tokens, NumberLanguage language, NumberPlace place)
{
    private static readonly IReadOnlyDictionary<string, double> Multipliers =
        NumberLanguage.Values("k 1e3, K 1e3, M 1e6, MM 1e6, mil 1e6, G 1e9, b 1e9, B 1e9, T 1e12");

    private readonly string text = tokens.Text;
    private readonly MarkedDigits marks = new(tokens.Text, language);

    /// <summary>The number that begins with the digits, or with the decimal mark before them, at a token; or null.</summary>
    public FoundNumber Read(int index)
    {
        var token = tokens[index];
        if (token.Start > 0 && Joins(text[token.Start - 1]))
            return null;

        if (token.Kind == TokenKind.Sign)
            return ReadBareDecimal(token.Start);

        // Each part of "192.168.1.2" is a whole number and nothing more.
        var isPart = token.Start > 1 && marks.IsMark(text[token.Start - 1]) && Tokens.IsDigit(text[token.Start - 2]);
        var found = (isPart ? null : ReadFraction(token) ?? ReadLiteral(index)) ?? ReadWhole(token);
        return found is null ? null : WithMinus(found);
    }

    /// <summary>"- 5": a minus that does not join two numbers or words.</summary>
    private FoundNumber WithMinus(FoundNumber found)
    {
        var minus = SkipSpaceBack(found.Start - 1);
        if (minus < 0 || text[minus] != '-' || (minus > 0 && Tokens.IsWordPart(text[minus - 1])))
            return found;

        var before = SkipSpaceBack(minus - 1);
        if (before > 0 && Multipliers.ContainsKey(text[before].ToString()))
            before = SkipSpaceBack(before - 1);

        return before >= 0 && Tokens.IsDigit(text[before]) ? found : found with { Start = minus, Value = -found.Value };
    }

    private int SkipSpaceBack(int at)
    {
        while (at >= 0 && char.IsWhiteSpace(text[at]))
            at--;

        return at;
    }

    private bool CanEnd(int end)
        => end == text.Length || !Joins(text[end]) || (place != NumberPlace.Alone && !Tokens.IsDigit(text[end]));

    /// <summary>Whether a character next to digits makes them part of a word; in scripts without spaces only Latin letters do.</summary>
    private bool Joins(char character)
        => language.Ideographs is null ? Tokens.IsWordPart(character) : char.IsAsciiLetterOrDigit(character) || character == '_';

    private FoundNumber ReadWhole(Token token)
        => CanEnd(token.End) && !IsDecimalGluedToLetter(token.End)
            ? new FoundNumber(token.Start, token.End, marks.Value(token.Start, token.End), FoundNumber.Integer) { IsPlain = true }
            : null;

    /// <summary>"180" in "180.25ml" is no number of its own.</summary>
    private bool IsDecimalGluedToLetter(int end)
    {
        if (!marks.IsMarkAndDigit(end))
            return false;

        var after = marks.EndOfDigits(end + 1);
        return after < text.Length && char.IsAsciiLetter(text[after]);
    }

    private FoundNumber ReadBareDecimal(int start)
    {
        if (!marks.IsMarkAndDigit(start) || (start > 0 && !char.IsWhiteSpace(text[start - 1])))
            return null;

        var end = marks.EndOfDigits(start + 1);
        return CanEnd(end) && !marks.IsMarkAndDigit(end)
            ? new FoundNumber(start, end, marks.Value(start, end, text[start]), FoundNumber.Decimal)
            : null;
    }

    /// <summary>"3/4" and "2 1/4", but no part of "5/17/2018".</summary>
    private FoundNumber ReadFraction(Token token)
    {
        if (EndOfFraction(token.End) is { } end)
        {
            return token.Start > 0 && (text[token.Start - 1] == '/' || IsAfterTightHyphen(token.Start))
                ? null
                : new FoundNumber(token.Start, end, FractionValue(token.Start, end), FoundNumber.Fraction);
        }

        var second = token.End;
        while (second < text.Length && char.IsWhiteSpace(text[second]))
            second++;

        return second > token.End && second < text.Length && Tokens.IsDigit(text[second])
            && EndOfFraction(marks.EndOfDigits(second)) is { } endOfMixed
                ? new FoundNumber(
                    token.Start, endOfMixed, marks.Value(token.Start, token.End) + FractionValue(second, endOfMixed), FoundNumber.Fraction)
                : null;
    }

    private bool IsAfterTightHyphen(int start) => start > 1 && text[start - 1] == '-' && Tokens.IsWordPart(text[start - 2]);

    private int? EndOfFraction(int slash)
    {
        if (slash + 1 >= text.Length || text[slash] != '/' || !Tokens.IsDigit(text[slash + 1]))
            return null;

        var end = marks.EndOfDigits(slash + 1);
        return end == text.Length || (!Tokens.IsWordPart(text[end]) && text[end] != '/') ? end : null;
    }

    private double FractionValue(int start, int end)
    {
        var slash = text.IndexOf('/', start);
        return marks.Value(start, slash) / marks.Value(slash + 1, end);
    }

    /// <summary>A number with marks, an exponent, or a multiplier or round word after it.</summary>
    private FoundNumber ReadLiteral(int index)
    {
        var token = tokens[index];
        var digits = marks.Read(token.Start, token.End);
        if (!digits.IsGrouped && ReadPower(token.Start, digits) is { } power)
            return power;

        var subtype = digits.IsDecimal ? FoundNumber.Decimal : FoundNumber.Integer;
        var next = tokens.IndexFrom(index, digits.End);
        if (next < tokens.Count && ReadMultiplier(next, digits.End) is { } multiplier)
            return new FoundNumber(token.Start, tokens[next].End, digits.Value * multiplier, subtype);

        if (tokens.IsSpaced(next) && language.TryGet(tokens.WordAt(next), out var round) && round.Kind == WordKind.Round)
        {
            return new FoundNumber(token.Start, tokens[next].End, digits.Value * round.Value, subtype)
            {
                Round = !digits.IsDecimal && digits.End == token.End && round.Value >= 100 ? round.Value : 0,
            };
        }

        return digits.End > token.End && CanEnd(digits.End) ? new FoundNumber(token.Start, digits.End, digits.Value, subtype) : null;
    }

    private double? ReadMultiplier(int next, int end)
    {
        var token = tokens[next];
        var isWord = token.Kind == TokenKind.Word && (token.End == text.Length || !Tokens.IsWordPart(text[token.End]));
        return isWord && (token.Start == end || tokens.IsSpaced(next)) && Multipliers.TryGetValue(token.Text, out var times) ? times : null;
    }

    /// <summary>"1.2e6", "1.2x10^6" and "1.1^23".</summary>
    private FoundNumber ReadPower(int start, MarkedNumber digits)
    {
        var isScaled = true;
        int at;
        if (StartsAt(digits.End, "e"))
        {
            at = digits.End + 1;
        }
        else if (StartsAt(digits.End, "x10^"))
        {
            at = digits.End + 4;
        }
        else if (StartsAt(digits.End, "^"))
        {
            at = digits.End + 1;
            isScaled = false;
        }
        else
        {
            return null;
        }

        var sign = 1;
        for (; at < text.Length && text[at] is '+' or '-'; at++)
            sign = text[at] == '-' ? -sign : sign;

        if (at >= text.Length || text[at] is < '1' or > '9')
            return null;

        var end = marks.EndOfDigits(at);
        if (end < text.Length && Tokens.IsWordPart(text[end]))
            return null;

        var exponent = sign * marks.Value(at, end);
        var value = isScaled ? digits.Value * Math.Pow(10, exponent) : Math.Pow(digits.Value, exponent);
        return new FoundNumber(start, end, value, FoundNumber.Power);
    }

    private bool StartsAt(int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;
}
