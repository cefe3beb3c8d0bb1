using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>The ways to write the units, by their first character, longest first.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<char, (string Written, string Unit)[]> byFirst;
    private readonly HashSet<string> ambiguous;

    /// <summary>Makes a table of units.</summary>
    /// <param name="units">Units by name, each with the ways to write it; a hyphen in front stands between the number and the unit.</param>
    /// <param name="ambiguous">What is a unit only after a number.</param>
    public UnitTable(IEnumerable<(string Unit, string[] Written)> units, IEnumerable<string> ambiguous)
    {
        this.ambiguous = ambiguous.ToHashSet(StringComparer.Ordinal);
        byFirst = units
            .SelectMany(unit => unit.Written.Select(written => (Written: written, unit.Unit)))
            .DistinctBy(entry => entry.Written, StringComparer.Ordinal)
            .GroupBy(entry => entry.Written[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Written.Length).ToArray());
    }

    /// <summary>The longest unit that begins at a place and ends there as a word; a space in it stands for any white space.</summary>
    public (string Unit, int End)? Match(string text, int at, bool alone)
    {
        if (at >= text.Length || !byFirst.TryGetValue(text[at], out var candidates))
            return null;

        foreach (var (written, unit) in candidates)
        {
            if (alone && (written[0] == '-' || ambiguous.Contains(written)))
                continue;

            var end = EndOf(written, text, at);
            if (end > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1])))
                return (unit, end);
        }

        return null;
    }

    private static int EndOf(string written, string text, int at)
    {
        foreach (var character in written)
        {
            if (at >= text.Length || (character == ' ' ? !char.IsWhiteSpace(text[at]) : text[at] != character))
                return -1;

            at++;
            while (character == ' ' && at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }

        return at;
    }
}
