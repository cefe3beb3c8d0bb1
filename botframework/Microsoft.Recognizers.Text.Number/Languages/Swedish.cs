using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class Swedish
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "första 1, förste 1, andra 2, andre 2, tredje 3, fjärde 4, femte 5, sjätte 6, sjunde 7, åttonde 8, nionde 9, tionde 10, elfte 11, "
        + "tolfte 12, tjugonde 20");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("sv-SE"),
        DecimalMark = ',',
        GroupMark = '.',
        TellsSubtypes = true,
        IsCompound = true,
        RoundsStandAlone = true,
        Digits = "noll 0, en 1, ett 1, två 2, tre 3, fyra 4, fem 5, sex 6, sju 7, åtta 8, nio 9",
        Teens = "tio 10, elva 11, tolv 12, tretton 13, fjorton 14, femton 15, sexton 16, sjutton 17, arton 18, nitton 19",
        Tens = "tjugo 20, trettio 30, fyrtio 40, femtio 50, sextio 60, sjuttio 70, åttio 80, nittio 90",
        Rounds = "dussin 12, hundra 100, tusen 1000, miljon 1e6, miljoner 1e6, miljard 1e9, miljarder 1e9, biljon 1e12, biljoner 1e12",
        Connectors = NumberLanguage.Set("och"),
        Points = NumberLanguage.Set("komma"),
        Negatives = NumberLanguage.Set("minus", "negativ"),
        Percents = ["procent"],
        Ordinals = Ordinals,
    };
}
