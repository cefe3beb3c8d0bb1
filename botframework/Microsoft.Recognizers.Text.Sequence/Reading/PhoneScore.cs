using System;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>How much a text looks like a phone number, by the points that the real library gives, out of 100.</summary>
internal static class PhoneScore
{
    private const int Base = 30;
    private const int CountryCode = 40;
    private const int AreaCode = 30;
    private const int Separator = 20;
    private const int Length = 10;
    private const int MostSeparators = 3;
    private const int MostLength = 3;
    private const int ExpectedDigits = 8;
    private const int LongestPlain = 11;

    public static double Of(string text)
    {
        var digits = CountDigits(text);
        double score = Base;
        if (HasCountryCode(text))
            score += CountryCode;
        else if (text.Contains('(', StringComparison.Ordinal))
            score += AreaCode;

        score += Separators(text);
        score += Math.Min(digits - ExpectedDigits, MostLength) * Length;
        score -= Math.Max(EqualDigitsAtEnd(text) - 2, 0) * 10;
        if (digits == text.Length)
            score -= Math.Max(digits - LongestPlain, 0) * Length;
        if (IsZipCode(text) || text.Contains(").", StringComparison.Ordinal) || text.StartsWith("00-", StringComparison.Ordinal)
            || text.StartsWith("011-", StringComparison.Ordinal))
            score -= 40;

        score -= Math.Max(LongRuns(text) - 1, 0) * 10;
        if (IsLocal(text))
            score += 1.5 * Length;

        return Math.Clamp(score, 0, 100) / 100;
    }

    private static int CountDigits(string text)
    {
        var count = 0;
        foreach (var character in text)
            count += char.IsAsciiDigit(character) ? 1 : 0;

        return count;
    }

    /// <summary>"+44", "0044", "(+ 44)".</summary>
    private static bool HasCountryCode(string text)
    {
        var isBracketed = text[0] == '(';
        var at = isBracketed ? SkipSpace(text, 1) : 0;
        if (at < text.Length && text[at] == '+')
            at = SkipSpace(text, at + 1);
        else if (string.CompareOrdinal(text, at, "00", 0, 2) == 0)
            at += 2;
        else
            return false;

        var first = at;
        while (at < text.Length && at - first < 3 && char.IsAsciiDigit(text[at]))
            at++;

        if (isBracketed && at > first)
            at = SkipSpace(text, at);

        return at > first && (!isBracketed || (at < text.Length && text[at] == ')'));
    }

    private static int SkipSpace(string text, int at) => at < text.Length && char.IsWhiteSpace(text[at]) ? at + 1 : at;

    private static double Separators(string text)
    {
        var count = 0;
        var isLong = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsSeparator(text[at]))
                continue;

            if (at > 0 && IsSeparator(text[at - 1]))
                isLong = true;
            else
                count++;
        }

        if (count == 0)
            return 0;

        var isBroken = text.AsSpan().ContainsAny('(', ')') && !IsBracketed(text);
        return (Math.Min(count, MostSeparators) * Separator) - (isLong ? 20 : 0) - (isBroken ? 20 : 0);
    }

    private static bool IsSeparator(char character) => character is '-' or '/' or '.' || char.IsWhiteSpace(character);

    private static bool IsBracketed(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && text.IndexOf(')', open) > open;
    }

    private static int EqualDigitsAtEnd(string text)
    {
        var last = text.Length - 1;
        var at = last;
        while (at >= 0 && last - at < 11 && char.IsAsciiDigit(text[at]) && text[at] == text[last])
            at--;

        return last - at;
    }

    private static bool IsZipCode(string text) => text.Length == 10 && text[5] == '-' && CountDigits(text) == 9;

    /// <summary>How many runs of five digits and more there are.</summary>
    private static int LongRuns(string text)
    {
        var runs = 0;
        var length = 0;
        foreach (var character in text)
        {
            length = char.IsAsciiDigit(character) ? length + 1 : 0;
            runs += length == 5 ? 1 : 0;
        }

        return runs;
    }

    /// <summary>"223-4567" and "223 - 4567": a number within an area of North America.</summary>
    private static bool IsLocal(string text)
        => CountDigits(text) == 7 && text[0] is >= '2' and <= '9' && text.Length is >= 8 and <= 10 && text.AsSpan(3).IndexOfAny('-', '.') is 0 or 1
            && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[^4]);
}
