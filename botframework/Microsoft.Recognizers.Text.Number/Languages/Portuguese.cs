using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class Portuguese
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "primeiro 1, primeira 1, segundo 2, segunda 2, terceiro 3, terceira 3, terço 3, terco 3, quarto 4, quarta 4, quinto 5, quinta 5, "
        + "sexto 6, sexta 6, sétimo 7, setimo 7, sétima 7, setima 7, oitavo 8, oitava 8, nono 9, nona 9, décimo 10, decimo 10, décima 10, "
        + "decima 10, vigésimo 20, vigesimo 20");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("pt-BR"),
        DecimalMark = ',',
        GroupMark = '.',
        RoundsStandAlone = true,
        Digits = "zero 0, um 1, uma 1, dois 2, duas 2, três 3, tres 3, quatro 4, cinco 5, seis 6, meia 6, sete 7, oito 8, nove 9",
        Teens = "dez 10, dezena 10, onze 11, doze 12, treze 13, catorze 14, quatorze 14, quinze 15, dezesseis 16, dezasseis 16, "
            + "dezessete 17, dezassete 17, dezoito 18, dezenove 19, dezanove 19",
        Tens = "vinte 20, trinta 30, quarenta 40, cinquenta 50, cinqüenta 50, sessenta 60, setenta 70, oitenta 80, noventa 90",
        Hundreds = "cem 100, cento 100, duzentos 200, duzentas 200, trezentos 300, trezentas 300, quatrocentos 400, quatrocentas 400, "
            + "quinhentos 500, quinhentas 500, seiscentos 600, seiscentas 600, setecentos 700, setecentas 700, oitocentos 800, "
            + "oitocentas 800, novecentos 900, novecentas 900",
        Rounds = "dezena 10, dezenas 10, dúzia 12, duzia 12, dúzias 12, duzias 12, mil 1000, milhão 1e6, milhao 1e6, milhões 1e6, milhoes 1e6, "
            + "bilhão 1e9, bilhao 1e9, bilhões 1e9, bilhoes 1e9, trilhão 1e12, trilhao 1e12, trilhões 1e12, trilhoes 1e12",
        Connectors = NumberLanguage.Set("e"),
        Points = NumberLanguage.Set("vírgula", "virgula"),
        Negatives = NumberLanguage.Set("menos"),
        Over = ["sobre"],
        Parts = NumberLanguage.Values("meio 2, meia 2"),
        PluralParts = NumberLanguage.Plurals(Ordinals),
        Percents = ["por cento", "porcento"],
        Ordinals = Ordinals,
        RoundOrdinals = NumberLanguage.Values(
            "centésimo 100, centesimo 100, milésimo 1000, milesimo 1000, milionésimo 1e6, milionesimo 1e6, bilionésimo 1e9, bilionesimo 1e9"),
        OrdinalSuffixes = NumberLanguage.Values("o 0, a 0, º 0, ª 0"),
    };
}
