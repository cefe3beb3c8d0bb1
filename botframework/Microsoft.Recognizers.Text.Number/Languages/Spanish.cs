using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class Spanish
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "primero 1, primera 1, primer 1, segundo 2, segunda 2, tercero 3, tercera 3, tercer 3, tercio 3, cuarto 4, cuarta 4, quinto 5, "
        + "quinta 5, sexto 6, sexta 6, séptimo 7, septimo 7, séptima 7, septima 7, octavo 8, octava 8, noveno 9, novena 9, décimo 10, "
        + "decimo 10, décima 10, decima 10, undécimo 11, undecimo 11, duodécimo 12, duodecimo 12, vigésimo 20, vigesimo 20");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("es-ES"),
        DecimalMark = ',',
        GroupMark = '.',
        RoundsStandAlone = true,
        Digits = "cero 0, un 1, uno 1, una 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9",
        Teens = "diez 10, once 11, doce 12, docena 12, trece 13, catorce 14, quince 15, dieciséis 16, dieciseis 16, diecisiete 17, "
            + "dieciocho 18, diecinueve 19, veintiún 21, veintiun 21, veintiuno 21, veintiuna 21, veintidós 22, veintidos 22, veintitrés 23, "
            + "veintitres 23, veinticuatro 24, veinticinco 25, veintiséis 26, veintiseis 26, veintisiete 27, veintiocho 28, veintinueve 29",
        Tens = "veinte 20, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90",
        Hundreds = "cien 100, ciento 100, doscientos 200, doscientas 200, trescientos 300, trescientas 300, cuatrocientos 400, "
            + "cuatrocientas 400, quinientos 500, quinientas 500, seiscientos 600, seiscientas 600, setecientos 700, setecientas 700, "
            + "ochocientos 800, ochocientas 800, novecientos 900, novecientas 900",
        Rounds = "docena 12, docenas 12, mil 1000, millón 1e6, millon 1e6, millones 1e6, billón 1e12, billon 1e12, billones 1e12",
        Connectors = NumberLanguage.Set("y"),
        Points = NumberLanguage.Set("coma", "con"),
        Negatives = NumberLanguage.Set("menos"),
        Over = ["sobre"],
        Parts = NumberLanguage.Values("medio 2, media 2"),
        PluralParts = NumberLanguage.Plurals(Ordinals),
        Percents = ["por ciento", "porciento"],
        Ordinals = Ordinals,
        RoundOrdinals = NumberLanguage.Values(
            "centésimo 100, centesimo 100, milésimo 1000, milesimo 1000, millonésimo 1e6, millonesimo 1e6, billonesimo 1e12"),
        OrdinalSuffixes = NumberLanguage.Values("er 0, ro 0, ra 0, do 0, da 0, to 0, ta 0, mo 0, ma 0, vo 0, va 0, no 0, na 0, º 0, ª 0"),
    };
}
