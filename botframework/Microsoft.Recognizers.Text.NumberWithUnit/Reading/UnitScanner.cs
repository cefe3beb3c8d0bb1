using System.Collections.Generic;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds units behind numbers, and units that stand alone. Goes twice through the text.</summary>
/// <param name="language">Reads and writes the numbers.</param>
/// <param name="units">The units to find.</param>
/// <param name="isKelvin">Whether a k that stands apart is a unit, where it is a thousand elsewhere: "300 K".</param>
internal sealed class UnitScanner(NumberLanguage language, UnitTable units, bool isKelvin = false)
{
    public List<Amount> Scan(string text)
    {
        var amounts = new List<Amount>();
        var taken = new List<(int Start, int End)>();
        foreach (var found in new NumberScanner(language, NumberPlace.BeforeUnit).Scan(text))
        {
            var number = isKelvin ? WithoutKelvin(text, found) : found;
            var at = SkipSpace(text, number.End);
            if (units.Match(text, at, alone: false) is not var (unit, end))
                continue;

            taken.Add((number.Start, end));
            if (!IsTimeOfDay(text, number.Start, at, end) && !IsShortForAm(text, at, end))
                amounts.Add(new Amount(number.Start, end, language.Write(number.Value), unit));
        }

        AddAlone(text, taken, amounts);
        return amounts;
    }

    private void AddAlone(string text, List<(int Start, int End)> taken, List<Amount> amounts)
    {
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            while (next < taken.Count && taken[next].End <= at)
                next++;

            var isTaken = next < taken.Count && taken[next].Start <= at;
            var startsWord = at == 0 || char.IsWhiteSpace(text[at - 1]);
            if (!isTaken && startsWord && units.Match(text, at, alone: true) is var (unit, end) && !IsShortForAm(text, at, end))
            {
                amounts.Add(new Amount(at, end, Value: null, unit));
                at = end;
            }
            else
            {
                at = isTaken ? taken[next].End : at + 1;
            }
        }
    }

    private static FoundNumber WithoutKelvin(string text, FoundNumber number)
        => number.End - number.Start > 2 && text[number.End - 1] is 'k' or 'K' && char.IsWhiteSpace(text[number.End - 2])
            ? number with { End = number.End - 1, Value = number.Value / 1000 }
            : number;

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;

        return at;
    }

    /// <summary>"pm" is picometers, but not in "2:00 pm".</summary>
    private static bool IsTimeOfDay(string text, int start, int unit, int end)
        => end - unit == 2 && text[unit] == 'p' && text[unit + 1] == 'm' && start > 1 && text[start - 1] == ':' && char.IsAsciiDigit(text[start - 2]);

    /// <summary>The "m" of "I'm".</summary>
    private static bool IsShortForAm(string text, int unit, int end)
    {
        if (end - unit != 1 || text[unit] != 'm')
            return false;

        var before = unit - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;

        var after = SkipSpace(text, end);
        return (before >= 0 && text[before] is '\'' or '’') || (after < text.Length && text[after] is '\'' or '’');
    }
}
