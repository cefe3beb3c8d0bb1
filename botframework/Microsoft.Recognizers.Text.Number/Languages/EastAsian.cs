using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Languages whose numbers are written in digits or in Chinese characters, with no space around them.</summary>
internal static class EastAsian
{
    private static readonly IReadOnlyDictionary<char, double> Common = Characters(
        "〇 0, 零 0, 一 1, 二 2, 三 3, 四 4, 五 5, 六 6, 七 7, 八 8, 九 9, 壱 1, 壹 1, 弐 2, 贰 2, 参 3, 叁 3, 肆 4, 伍 5, 陆 6, 柒 7, 捌 8, 玖 9, "
        + "十 10, 拾 10, 百 100, 佰 100, 千 1000, 仟 1000, 万 1e4, 萬 1e4");

    public static NumberLanguage CreateJapanese() => Create("ja-JP", "億 1e8, 兆 1e12", ["パーセント"]);

    public static NumberLanguage CreateChinese() => Create("zh-CN", "两 2, 亿 1e8, 億 1e8, 兆 1e12", ["个百分点"]);

    /// <summary>Korean writes its own words, of which many mean something else as well: digits only.</summary>
    public static NumberLanguage CreateKorean() => new()
    {
        Culture = CultureInfo.GetCultureInfo("ko-KR"),
        Ideographs = Characters(""),
        OrdinalPrefixes = "제",
        Percents = ["퍼센트", "프로"],
    };

    private static NumberLanguage Create(string culture, string characters, string[] percents) => new()
    {
        Culture = CultureInfo.GetCultureInfo(culture),
        Ideographs = Common.Concat(Characters(characters)).ToDictionary(),
        OrdinalPrefixes = "第",
        Percents = percents,
    };

    private static Dictionary<char, double> Characters(string pairs)
        => NumberLanguage.Values(pairs).ToDictionary(pair => pair.Key[0], pair => pair.Value);
}
