using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>The languages that are known, by culture; each is made when it is first used.</summary>
internal static class NumberLanguages
{
    public static readonly IReadOnlyDictionary<string, Lazy<NumberLanguage>> All = new Dictionary<string, Lazy<NumberLanguage>>(StringComparer.Ordinal)
    {
        [Culture.English] = new(English.Create),
    };
}
