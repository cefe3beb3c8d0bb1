using System;
using System.Linq;

namespace Microsoft.Recognizers.Text;

/// <summary>The cultures that models may be asked for, by lower-case code.</summary>
public sealed class Culture
{
    public const string Arabic = "ar-*";
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string Chinese = "zh-cn";
    public const string Spanish = "es-es";
    public const string Portuguese = "pt-br";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Dutch = "nl-nl";
    public const string Korean = "ko-kr";
    public const string Swedish = "sv-se";
    public const string Bulgarian = "bg-bg";
    public const string Turkish = "tr-tr";
    public const string Hindi = "hi-in";

    public static readonly Culture[] SupportedCultures =
    [
        new("Arabic", Arabic),
        new("EnglishOthers", EnglishOthers),
        new("English", English),
        new("Chinese", Chinese),
        new("Spanish", Spanish),
        new("Portuguese", Portuguese),
        new("French", French),
        new("German", German),
        new("Italian", Italian),
        new("Japanese", Japanese),
        new("Dutch", Dutch),
        new("Korean", Korean),
        new("Swedish", Swedish),
        new("Bulgarian", Bulgarian),
        new("Turkish", Turkish),
        new("Hindi", Hindi),
    ];

    private static readonly string[] Codes = [.. SupportedCultures.Select(culture => culture.CultureCode)];

    private Culture(string cultureName, string cultureCode)
    {
        CultureName = cultureName;
        CultureCode = cultureCode;
    }

    public string CultureName { get; }

    public string CultureCode { get; }

    public static string[] GetSupportedCultureCodes() => Codes;

    /// <summary>
    /// The code that models are kept under: a supported code as it is, "en-029" as "en-*", "es-mx" as "es-es",
    /// and a language that nothing is known of as it came, in lower case.
    /// </summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        cultureCode = cultureCode.ToLowerInvariant();
        if (Codes.Contains(cultureCode, StringComparer.Ordinal))
            return cultureCode;

        var sameLanguage = Codes.Where(code => cultureCode.StartsWith(Language(code), StringComparison.Ordinal)).ToArray();
        var wildcards = sameLanguage.Where(code => code.EndsWith('*')).ToArray();
        return wildcards.Length == 1 ? wildcards[0] : sameLanguage.FirstOrDefault() ?? cultureCode;
    }

    private static string Language(string code) => code[..code.IndexOf('-', StringComparison.Ordinal)];
}
