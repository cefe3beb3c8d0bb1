using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class Turkish
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "birinci 1, ilk 1, ikinci 2, üçüncü 3, dördüncü 4, beşinci 5, altıncı 6, yedinci 7, sekizinci 8, dokuzuncu 9, onuncu 10, yirminci 20");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("tr-TR"),
        DecimalMark = ',',
        GroupMark = '.',
        RoundsStandAlone = true,
        Digits = "sıfır 0, bir 1, iki 2, üç 3, dört 4, beş 5, altı 6, yedi 7, sekiz 8, dokuz 9",
        Teens = "",
        Tens = "on 10, yirmi 20, otuz 30, kırk 40, elli 50, altmış 60, yetmiş 70, seksen 80, doksan 90",
        Rounds = "düzine 12, yüz 100, bin 1000, milyon 1e6, milyar 1e9, trilyon 1e12",
        Points = NumberLanguage.Set("virgül"),
        Negatives = NumberLanguage.Set("eksi", "negatif"),
        Percents = ["yüzde"],
        PercentsBefore = ["yüzde"],
        Ordinals = Ordinals,
    };
}
