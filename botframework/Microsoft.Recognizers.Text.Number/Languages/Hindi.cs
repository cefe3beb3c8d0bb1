using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal static class Hindi
{
    private static readonly IReadOnlyDictionary<string, double> Ordinals = NumberLanguage.Values(
        "पहला 1, पहली 1, पहले 1, दूसरा 2, दूसरी 2, दूसरे 2, तीसरा 3, तीसरी 3, तीसरे 3, चौथा 4, चौथी 4, पांचवां 5, पाँचवाँ 5");

    public static NumberLanguage Create() => new()
    {
        Culture = CultureInfo.GetCultureInfo("hi-IN"),
        RoundsStandAlone = true,
        Digits = "शून्य 0, एक 1, दो 2, तीन 3, चार 4, पांच 5, पाँच 5, छह 6, छः 6, सात 7, आठ 8, नौ 9",
        Teens = "दस 10, ग्यारह 11, बारह 12, तेरह 13, चौदह 14, पंद्रह 15, सोलह 16, सत्रह 17, अठारह 18, उन्नीस 19, बीस 20, पच्चीस 25, तीस 30, चालीस 40, "
            + "पचास 50, साठ 60, सत्तर 70, अस्सी 80, नब्बे 90",
        Rounds = "दर्जन 12, सौ 100, हज़ार 1000, हजार 1000, लाख 1e5, करोड़ 1e7, अरब 1e9",
        Negatives = NumberLanguage.Set("माइनस"),
        Percents = ["प्रतिशत", "फीसदी"],
        Ordinals = Ordinals,
    };
}
