using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class French
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "premier 1, première 1, premiere 1, deuxième 2, deuxieme 2, second 2, seconde 2, troisième 3, troisieme 3, tiers 3, tierce 3, "
        + "quatrième 4, quatrieme 4, cinquième 5, cinquieme 5, sixième 6, sixieme 6, septième 7, septieme 7, huitième 8, huitieme 8, "
        + "neuvième 9, neuvieme 9, dixième 10, dixieme 10, onzième 11, onzieme 11, douzième 12, douzieme 12, treizième 13, treizieme 13, "
        + "quatorzième 14, quatorzieme 14, quinzième 15, quinzieme 15, seizième 16, seizieme 16, vingtième 20, vingtieme 20, "
        + "trentième 30, trentieme 30, unième 1, unieme 1");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("fr-FR"),
        DecimalMark = ',',
        GroupMark = '.',
        RoundsStandAlone = true,
        TensTakeTeens = true,
        Digits = "zéro 0, zero 0, un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9",
        Teens = "dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15, seize 16",
        Tens = "vingt 20, trente 30, quarante 40, cinquante 50, soixante 60, septante 70, huitante 80, octante 80, nonante 90",
        Pairs = "quatre_vingt 80, quatre_vingts 80, dix_sept 17, dix_huit 18, dix_neuf 19",
        Rounds = "douzaine 12, douzaines 12, cent 100, cents 100, mille 1000, million 1e6, millions 1e6, milliard 1e9, milliards 1e9, "
            + "billion 1e12, billions 1e12",
        Connectors = NumberLanguage.Set("et"),
        Points = NumberLanguage.Set("virgule"),
        Negatives = NumberLanguage.Set("moins", "negatif", "négatif"),
        Over = ["sur"],
        Parts = NumberLanguage.Values("demi 2, demie 2, quart 4"),
        PluralParts = NumberLanguage.Values(
            "demis 2, demies 2, tiers 3, quarts 4, quatriemes 4, quatrièmes 4, cinquiemes 5, cinquièmes 5, sixièmes 6, sixiemes 6, huitieme 8, "
            + "huitièmes 8, huitiemes 8, dixièmes 10, dixiemes 10"),
        Percents = ["pour cent", "pourcent", "pourcents"],
        Ordinals = Ordinals,
        RoundOrdinals = NumberLanguage.Values(
            "centième 100, centieme 100, millième 1000, millieme 1000, millionième 1e6, millionieme 1e6, billionième 1e12, billionieme 1e12"),
        OrdinalSuffixes = NumberLanguage.Values("er 1, ère 1, ere 1, e 0, eme 0, ème 0, ième 0"),
    };
}
