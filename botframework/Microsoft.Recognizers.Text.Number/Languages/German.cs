using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class German
{
    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        DecimalMark = ',',
        GroupMark = '.',
        IsCompound = true,
        RoundsStandAlone = true,
        Digits = "null 0, ein 1, eins 1, eine 1, einen 1, einem 1, einer 1, zwei 2, zwo 2, drei 3, vier 4, fünf 5, fuenf 5, sechs 6, sieben 7, "
            + "acht 8, neun 9",
        Teens = "zehn 10, elf 11, zwölf 12, zwoelf 12, dreizehn 13, vierzehn 14, fünfzehn 15, fuenfzehn 15, sechzehn 16, siebzehn 17, "
            + "achtzehn 18, neunzehn 19",
        Tens = "zwanzig 20, dreißig 30, dreissig 30, vierzig 40, fünfzig 50, fuenfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90",
        Rounds = "dutzend 12, hundert 100, tausend 1000, million 1e6, millionen 1e6, mio 1e6, milliarde 1e9, milliarden 1e9, mrd 1e9, "
            + "billion 1e12, billionen 1e12",
        Connectors = NumberLanguage.Set("und"),
        Points = NumberLanguage.Set("komma"),
        Negatives = NumberLanguage.Set("minus", "negativ"),
        Parts = NumberLanguage.Values("halb 2, halbe 2, halber 2, halbes 2, halben 2, halbem 2, drittel 3, viertel 4, fünftel 5, zehntel 10"),
        PluralParts = NumberLanguage.Values("halbe 2, drittel 3, viertel 4, fünftel 5, sechstel 6, achtel 8, zehntel 10, hundertstel 100"),
        Percents = ["prozent"],
        PercentsBefore = ["prozent von"],
        Ordinals = Declined(),
    };

    private static Dictionary<string, double> Declined()
    {
        var declined = new Dictionary<string, double>(System.StringComparer.Ordinal);
        foreach (var (stem, value) in NumberLanguage.Values(
            "erst 1, zweit 2, dritt 3, viert 4, fünft 5, fuenft 5, sechst 6, siebt 7, siebent 7, acht 8, neunt 9, zehnt 10, elft 11, "
            + "zwölft 12, zwoelft 12, dreizehnt 13, vierzehnt 14, fünfzehnt 15, sechzehnt 16, siebzehnt 17, achtzehnt 18, neunzehnt 19, "
            + "zwanzigst 20, einundzwanzigst 21, zweiundzwanzigst 22, dreiundzwanzigst 23, vierundzwanzigst 24, fünfundzwanzigst 25, "
            + "dreißigst 30, hundertst 100, tausendst 1000"))
        {
            foreach (var ending in new[] { "e", "er", "en", "em", "es" })
                declined[stem + ending] = value;
        }

        return declined;
    }
}
