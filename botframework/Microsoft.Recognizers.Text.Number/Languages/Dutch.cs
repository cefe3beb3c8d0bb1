using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class Dutch
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "eerste 1, tweede 2, derde 3, vierde 4, vijfde 5, zesde 6, zevende 7, achtste 8, negende 9, tiende 10, elfde 11, twaalfde 12, "
        + "dertiende 13, veertiende 14, vijftiende 15, zestiende 16, zeventiende 17, achttiende 18, negentiende 19, twintigste 20");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("nl-NL"),
        DecimalMark = ',',
        GroupMark = '.',
        IsCompound = true,
        RoundsStandAlone = true,
        Digits = "nul 0, een 1, één 1, twee 2, drie 3, vier 4, vijf 5, zes 6, zeven 7, acht 8, negen 9",
        Teens = "tien 10, elf 11, twaalf 12, dertien 13, veertien 14, vijftien 15, zestien 16, zeventien 17, achttien 18, negentien 19",
        Tens = "twintig 20, dertig 30, veertig 40, vijftig 50, zestig 60, zeventig 70, tachtig 80, negentig 90",
        Rounds = "dozijn 12, honderd 100, duizend 1000, miljoen 1e6, miljard 1e9, biljoen 1e12",
        Connectors = NumberLanguage.Set("en", "ën"),
        Points = NumberLanguage.Set("komma"),
        Negatives = NumberLanguage.Set("min", "minus"),
        Parts = NumberLanguage.Values("half 2, halve 2, kwart 4"),
        Percents = ["procent", "percent"],
        Ordinals = Ordinals,
        RoundOrdinals = NumberLanguage.Values("honderdste 100, duizendste 1000, miljoenste 1e6"),
        OrdinalSuffixes = NumberLanguage.Values("e 0, de 0, ste 0"),
    };
}
