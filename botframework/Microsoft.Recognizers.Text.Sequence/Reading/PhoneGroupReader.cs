using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Cuts what may be a phone number into groups of digits.</summary>
internal sealed class PhoneGroupReader(string text)
{
    /// <summary>More groups than any number has.</summary>
    private const int MostGroups = 12;

    /// <summary>The groups from a place on, as far as they hang together; at most a dozen.</summary>
    public List<PhoneGroup> Read(int start)
    {
        var groups = new List<PhoneGroup>();
        var at = start;
        var separator = '\0';
        while (groups.Count < MostGroups && ReadGroup(at, separator, groups.Count == 0) is { } group)
        {
            groups.Add(group);
            at = group.End;
            if (!SkipSeparator(ref at, out separator))
                break;
        }

        return groups;
    }

    private PhoneGroup? ReadGroup(int start, char separator, bool isFirst)
    {
        var at = start;
        var isBracketed = at < text.Length && text[at] == '(';
        if (isBracketed)
            at = SkipSpace(at + 1);

        var hasPlus = isFirst && at < text.Length && text[at] == '+';
        if (hasPlus)
            at = SkipSpace(at + 1);

        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;

        if (at == digits || (!isBracketed && separator == '\0' && !isFirst && text[start - 1] != ')'))
            return null;

        var end = at;
        if (isBracketed)
        {
            end = SkipSpace(at);
            if (end == text.Length || text[end] != ')')
                return null;

            end++;
        }

        return new PhoneGroup(start, end, text[digits..at], separator, isBracketed, hasPlus);
    }

    /// <summary>Nothing before or behind a bracket, a space, or a sign with at most a space on either side.</summary>
    private bool SkipSeparator(ref int at, out char separator)
    {
        separator = '\0';

        // "123)456-7890": people forget to open the bracket.
        if (at > 2 && at < text.Length && text[at] == ')' && AreDigits(at - 3, at) && (at == 3 || !char.IsLetterOrDigit(text[at - 4])))
            at++;

        var next = SkipSpace(at);
        if (next > at)
            separator = ' ';

        if (next < text.Length && text[next] is '-' or '.' or '/')
        {
            separator = text[next];
            next = SkipSpace(next + 1);
        }

        at = next;
        return at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '(');
    }

    private bool AreDigits(int start, int end) => !text.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9');

    private int SkipSpace(int at) => at < text.Length && char.IsWhiteSpace(text[at]) ? at + 1 : at;
}
