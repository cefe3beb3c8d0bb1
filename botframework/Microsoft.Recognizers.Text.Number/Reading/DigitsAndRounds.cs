using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Joins what digits and round words say together: "4 thousand 3 hundred and 21".</summary>
internal static class DigitsAndRounds
{
    public static List<FoundNumber> Merge(List<FoundNumber> found, string text, NumberLanguage language)
    {
        var merged = new List<FoundNumber>(found.Count);
        for (var first = 0; first < found.Count;)
        {
            var last = first;
            while (last + 1 < found.Count && AreNeighbours(found[last], found[last + 1], text, language))
                last++;

            if (last == first)
                merged.Add(found[first]);
            else
                MergeRun(found, first, last, merged);

            first = last + 1;
        }

        return merged;
    }

    private static void MergeRun(List<FoundNumber> found, int first, int last, List<FoundNumber> merged)
    {
        var start = first;
        var value = 0.0;
        for (var index = first; index <= last; index++)
        {
            value += found[index].Value;
            if (index < last && IsSmaller(found[index].Value, found[index + 1].Value))
                continue;

            // The real library tells no subtype for these.
            merged.Add(new FoundNumber(found[start].Start, found[index].End, value, Subtype: null));
            start = index + 1;
            value = 0;
        }
    }

    private static bool AreNeighbours(FoundNumber one, FoundNumber next, string text, NumberLanguage language)
    {
        if (one.Round == 0 || !one.IsWhole || !next.IsWhole)
            return false;

        var between = text.AsSpan(one.End, next.Start - one.End).Trim();
        return between.IsEmpty || (between.Length < 8 && language.Connectors.Contains(between.ToString()));
    }

    private static bool IsSmaller(double former, double later)
        => former % 1 == 0 && later % 1 == 0 && later > 0 && Math.Floor(Math.Log10(former)) > Math.Floor(Math.Log10(later));
}
