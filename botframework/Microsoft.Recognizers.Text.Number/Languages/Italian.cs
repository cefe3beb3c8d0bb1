using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class Italian
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "primo 1, prima 1, secondo 2, seconda 2, terzo 3, terza 3, quarto 4, quarta 4, quinto 5, quinta 5, sesto 6, sesta 6, settimo 7, "
        + "settima 7, ottavo 8, ottava 8, nono 9, nona 9, decimo 10, decima 10, undicesimo 11, dodicesimo 12, ventesimo 20");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("it-IT"),
        DecimalMark = ',',
        GroupMark = '.',
        IsCompound = true,
        RoundsStandAlone = true,
        Digits = "zero 0, un 1, uno 1, una 1, due 2, tre 3, tré 3, quattro 4, cinque 5, sei 6, sette 7, otto 8, nove 9",
        Teens = "dieci 10, undici 11, dodici 12, tredici 13, quattordici 14, quindici 15, sedici 16, diciassette 17, diciotto 18, diciannove 19",
        Tens = "venti 20, vent 20, trenta 30, trent 30, quaranta 40, quarant 40, cinquanta 50, cinquant 50, sessanta 60, sessant 60, "
            + "settanta 70, settant 70, ottanta 80, ottant 80, novanta 90, novant 90",
        Rounds = "dozzina 12, dozzine 12, cento 100, mille 1000, mila 1000, milione 1e6, milioni 1e6, miliardo 1e9, miliardi 1e9",
        Connectors = NumberLanguage.Set("e"),
        Points = NumberLanguage.Set("virgola"),
        Negatives = NumberLanguage.Set("meno"),
        Over = ["su"],
        Parts = NumberLanguage.Values("mezzo 2, mezza 2"),
        Percents = ["per cento", "percento", "percentuale"],
        Ordinals = Ordinals,
        OrdinalSuffixes = NumberLanguage.Values("º 0, ª 0"),
    };
}
