using System;
using System.Collections.Generic;
using System.Net;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>
/// Finds e-mail addresses: goes from one at sign to the next, and from each to both sides, so that a character is looked at no more than a few
/// times.
/// </summary>
internal static class EmailScanner
{
    private const string LocalSigns = "-_.+!#$%&'*/=?^{}|~";
    private const int LongestTopLevelDomain = 24;

    public static IEnumerable<(int Start, int End)> Scan(string text)
    {
        var free = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = StartOfLocal(text, at, free);
            var end = start < 0 ? -1 : text.AsSpan(at + 1) is ['[', ..] ? EndOfAddress(text, at + 1) : EndOfHost(text, at + 1);
            if (end < 0)
                continue;

            yield return (start, end);
            free = end;
        }
    }

    /// <summary>Begins and ends with a letter or digit, and has no two dots in a row.</summary>
    private static int StartOfLocal(string text, int at, int free)
    {
        if (at == free || !char.IsAsciiLetterOrDigit(text[at - 1]) && text[at - 1] is not ('_' or '-' or '+'))
            return -1;

        var start = at;
        while (start > free && (char.IsAsciiLetterOrDigit(text[start - 1]) || LocalSigns.Contains(text[start - 1], StringComparison.Ordinal)))
        {
            start--;
            if (text[start] == '.' && text[start + 1] == '.')
                return -1;
        }

        if (text[start] == '.')
            return -1;

        while (start < at && !char.IsAsciiLetterOrDigit(text[start]))
            start++;

        return start < at ? start : -1;
    }

    /// <summary>Labels of letters, digits and hyphens; the last is of letters.</summary>
    private static int EndOfHost(string text, int start)
    {
        var end = -1;
        var label = start;
        for (var at = start; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] == '-' && at > label)))
                continue;

            if (at == label)
                break;

            if (label > start && IsTopLevelDomain(text.AsSpan(label, at - label)))
                end = at;
            else if (at == text.Length || text[at] != '.')
                break;

            if (at == text.Length || text[at] != '.')
                break;

            label = at + 1;
        }

        return end;
    }

    private static bool IsTopLevelDomain(ReadOnlySpan<char> label)
    {
        if (label.Length is < 2 or > LongestTopLevelDomain || !char.IsAsciiLetter(label[^1]))
            return false;

        foreach (var character in label)
        {
            if (!char.IsAsciiLetter(character) && character != '-')
                return false;
        }

        return true;
    }

    /// <summary>"[129.126.118.1]".</summary>
    private static int EndOfAddress(string text, int start)
    {
        var close = text.AsSpan(start, Math.Min(text.Length - start, "[255.255.255.255]".Length)).IndexOf(']');
        if (close < 0)
            return -1;

        var address = text.AsSpan(start + 1, close - 1);
        return address.Count('.') == 3 && IPAddress.TryParse(address, out _) ? start + close + 1 : -1;
    }
}
