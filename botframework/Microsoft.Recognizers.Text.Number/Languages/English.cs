using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

internal static class English
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, nineth 9, tenth 10, eleventh 11, twelfth 12, "
        + "thirteenth 13, fourteenth 14, fifteenth 15, sixteenth 16, seventeenth 17, eighteenth 18, nineteenth 19, twentieth 20, "
        + "thirtieth 30, fortieth 40, fiftieth 50, sixtieth 60, seventieth 70, eightieth 80, ninetieth 90");

    private static readonly IReadOnlyDictionary<string, double> RoundOrdinals = NumberLanguage.Values(
        "hundredth 100, thousandth 1000, millionth 1e6, billionth 1e9, trillionth 1e12");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("en-US"),
        TellsSubtypes = true,
        Digits = "zero 0, nought 0, naught 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9",
        Teens = "ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19",
        Tens = "twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90",
        Rounds = "dozen 12, dozens 12, doz 12, dozs 12, dz 12, dzs 12, hundred 100, hundreds 100, thousand 1000, thousands 1000, "
            + "lakh 1e5, lakhs 1e5, million 1e6, millions 1e6, mln 1e6, mlns 1e6, crore 1e7, crores 1e7, "
            + "billion 1e9, billions 1e9, bln 1e9, blns 1e9, trillion 1e12, trillions 1e12, tln 1e12, tlns 1e12",
        Articles = NumberLanguage.Set("a", "an"),
        Connectors = NumberLanguage.Set("and"),
        Points = NumberLanguage.Set("point"),
        Negatives = NumberLanguage.Set("minus", "negative"),
        Over = ["over", "in", "out of"],
        PartOf = NumberLanguage.Set("of"),
        Pointers = NumberLanguage.Set("the", "this", "that", "which"),
        Percents = ["percent", "percents", "percentage", "per cent", "per cents", "cent", "cents"],
        PercentsBefore = ["percent of", "percents of", "per cent of", "per cents of"],
        Ordinals = Ordinals,
        RoundOrdinals = RoundOrdinals,
        Parts = NumberLanguage.Values("half 2, quarter 4"),
        PartsStandAlone = true,
        PluralParts = Ordinals.Concat(RoundOrdinals).ToDictionary(ordinal => ordinal.Key + "s", ordinal => ordinal.Value, StringComparer.Ordinal)
            .Concat(NumberLanguage.Values("halves 2, quarters 4")).ToDictionary(StringComparer.Ordinal),
        OrdinalSuffixes = NumberLanguage.Values("st 1, nd 2, rd 3, th 0"),
        RelativeOrdinals =
        [
            new("the one before the last one", -1, "end"),
            new("the one before the last", -1, "end"),
            new("the second to last", -1, "end"),
            new("the last but one", -1, "end"),
            new("next to last", -1, "end"),
            new("antepenultimate", -2, "end"),
            new("penultimate", -1, "end"),
            new("previous one", -1, "current"),
            new("current one", 0, "current"),
            new("next one", 1, "current"),
            new("previous", -1, "current"),
            new("current", 0, "current"),
            new("next", 1, "current"),
            new("last", 0, "end"),
        ],
    };
}
