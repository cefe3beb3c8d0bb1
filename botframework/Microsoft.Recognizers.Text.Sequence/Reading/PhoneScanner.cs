using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds phone numbers. At each group of digits it looks no further than a dozen groups, so time is linear.</summary>
internal sealed class PhoneScanner(string text)
{
    private const string NotBefore = "-./+#*";
    private const string NotBehind = "/+#*:%";
    private const int FarthestLookBack = 32;

    private readonly PhoneGroupReader reader = new(text);

    public List<(int Start, int End)> Scan()
    {
        var found = new List<(int Start, int End)>();
        for (var at = 0; at < text.Length;)
        {
            if (!CanStart(at))
            {
                at++;
                continue;
            }

            var groups = reader.Read(at);
            if (groups.Count > 0 && (EndOfHexadecimal(groups) ?? EndOfCard(groups)) is { } skipped)
            {
                at = skipped;
            }
            else if (groups.Count > 0 && EndOfNumber(groups) is { } end)
            {
                found.Add((at, end));
                at = end;
            }
            else
            {
                at = char.IsAsciiDigit(text[at]) ? EndOfDigits(at) : at + 1;
            }
        }

        return found;
    }

    private bool CanStart(int at)
    {
        var before = at == 0 ? '\0' : text[at - 1];
        return text[at] switch
        {
            '(' => before is not '(',
            '+' => !char.IsAsciiDigit(before) && before is not '(',
            >= '0' and <= '9' => !char.IsLetterOrDigit(before) && before is not '_',
            _ => false,
        };
    }

    private int EndOfDigits(int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;

        return at;
    }

    /// <summary>The end of the longest number that the groups begin with; or null.</summary>
    private int? EndOfNumber(List<PhoneGroup> groups)
    {
        for (var count = groups.Count; count > 0; count--)
        {
            var some = groups.GetRange(0, count);
            var end = some[^1].End;
            if (some[^1].IsBracketed || !PhoneShape.IsPhoneNumber(some))
                continue;

            end = EndOfExtension(end);
            if (CanEnd(end) && CanFollow(groups[0].Start, isFormatted: count > 1))
                return end;
        }

        return null;
    }

    /// <summary>"x123", "ext 12345".</summary>
    private int EndOfExtension(int end)
    {
        var at = SkipSpace(end);
        var word = at < text.Length && text[at] == 'x' ? 1 : string.CompareOrdinal(text, at, "ext", 0, 3) == 0 ? 3 : 0;
        if (word == 0)
            return end;

        var digits = SkipSpace(at + word);
        var after = EndOfDigits(digits);
        return after - digits is >= 3 and <= 5 && (after == text.Length || !char.IsLetterOrDigit(text[after])) ? after : end;
    }

    private int SkipSpace(int at) => at < text.Length && char.IsWhiteSpace(text[at]) ? at + 1 : at;

    private bool CanEnd(int end)
    {
        if (end == text.Length)
            return true;

        var next = text[end];
        if (char.IsLetterOrDigit(next) || next == '_' || NotBehind.Contains(next, StringComparison.Ordinal))
            return false;

        return next != '-' || SkipSpace(end + 1) is var after && (after == text.Length || !char.IsAsciiDigit(text[after]));
    }

    private bool CanFollow(int start, bool isFormatted)
    {
        if (start == 0)
            return true;

        var before = text[start - 1];
        if (IsAfterAccount(start))
            return false;

        if (before == ':')
            return start > 1 && EndsInLetter(start - 1);
        if (before is ',' or '%')
            return false;
        if (!NotBefore.Contains(before, StringComparison.Ordinal))
            return true;

        return before == '-' && isFormatted && start > 1 && !char.IsNumber(text[start - 2]) && !char.IsWhiteSpace(text[start - 2])
            && !char.IsLower(text[start - 2]);
    }

    private bool EndsInLetter(int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;

        return end > 0 && char.IsAsciiLetter(text[end - 1]);
    }

    /// <summary>"account number is: 12345678".</summary>
    private bool IsAfterAccount(int start)
    {
        var from = Math.Max(0, start - FarthestLookBack);
        var words = text[from..start].Split([' ', '\t', '\n', ':', '#'], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        if (last >= 0 && words[last] is "is")
            last--;
        if (last >= 0 && words[last] is "number")
            last--;

        return last >= 0 && (words[last].EndsWith("account", StringComparison.Ordinal) || words[last].EndsWith("card", StringComparison.Ordinal));
    }

    /// <summary>The end of a payment card: fours in a row; or null.</summary>
    private static int? EndOfCard(List<PhoneGroup> groups)
        => groups.Count > 3 && !groups[0].HasPlus && groups.TrueForAll(group => group.Digits.Length is 3 or 4)
            && groups.FindIndex(group => group.Digits.Length == 3) is -1 or 3
                ? groups[^1].End
                : null;

    /// <summary>The end of eight pairs of hexadecimal digits, which are the address of a device; or null.</summary>
    private int? EndOfHexadecimal(List<PhoneGroup> groups)
    {
        if (groups[0].Digits.Length != 2)
            return null;

        var at = groups[0].Start;
        for (var pair = 0; pair < 8; pair++)
        {
            if (at + 2 > text.Length || !char.IsAsciiHexDigit(text[at]) || !char.IsAsciiHexDigit(text[at + 1])
                || (at + 2 < text.Length && !char.IsWhiteSpace(text[at + 2])))
                return null;

            at = Math.Min(at + 3, text.Length);
        }

        return at;
    }
}
