using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>The languages that are known, by culture; each is made when it is first used.</summary>
internal static class NumberLanguages
{
    public static readonly IReadOnlyDictionary<string, Lazy<NumberLanguage>> All = new Dictionary<string, Lazy<NumberLanguage>>(StringComparer.Ordinal)
    {
        [Culture.English] = new(English.Create),
        [Culture.German] = new(German.Create),
        [Culture.French] = new(French.Create),
        [Culture.Spanish] = new(Spanish.Create),
        [Culture.Portuguese] = new(Portuguese.Create),
        [Culture.Italian] = new(Italian.Create),
        [Culture.Dutch] = new(Dutch.Create),
        [Culture.Swedish] = new(Swedish.Create),
        [Culture.Turkish] = new(Turkish.Create),
        [Culture.Hindi] = new(Hindi.Create),
        [Culture.Japanese] = new(EastAsian.CreateJapanese),
        [Culture.Chinese] = new(EastAsian.CreateChinese),
        [Culture.Korean] = new(EastAsian.CreateKorean),
    };
}
