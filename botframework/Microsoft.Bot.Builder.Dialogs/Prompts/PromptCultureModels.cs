using System;
using System.Linq;
using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts speak.</summary>
public static class PromptCultureModels
{
    private static readonly string[] SupportedLocales = [.. GetSupportedCultures().Select(culture => culture.Locale)];

    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => Of(Culture.Bulgarian, ", ", " или ", ", или ", "да", "Не");

    /// <summary>Chinese.</summary>
    public static PromptCultureModel Chinese => Of(Culture.Chinese, "， ", " 要么 ", "， 要么 ", "是的", "不");

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch => Of(Culture.Dutch, ", ", " of ", ", of ", "Ja", "Nee");

    /// <summary>English, for all that is not in the list.</summary>
    public static PromptCultureModel English => Of(Culture.English, ", ", " or ", ", or ", "Yes", "No");

    /// <summary>French.</summary>
    public static PromptCultureModel French => Of(Culture.French, ", ", " ou ", ", ou ", "Oui", "Non");

    /// <summary>German.</summary>
    public static PromptCultureModel German => Of(Culture.German, ", ", " oder ", ", oder ", "Ja", "Nein");

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi => Of(Culture.Hindi, ", ", " या ", ", या ", "हां", "नहीं");

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian => Of(Culture.Italian, ", ", " o ", " o ", "Si", "No");

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese => Of(Culture.Japanese, "、 ", " または ", "、 または ", "はい", "いいえ");

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean => Of(Culture.Korean, ", ", " 또는 ", " 또는 ", "예", "아니");

    /// <summary>Portuguese.</summary>
    public static PromptCultureModel Portuguese => Of(Culture.Portuguese, ", ", " ou ", ", ou ", "Sim", "Não");

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish => Of(Culture.Spanish, ", ", " o ", ", o ", "Sí", "No");

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish => Of(Culture.Swedish, ", ", " eller ", " eller ", "Ja", "Nej");

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish => Of(Culture.Turkish, ", ", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>The culture in the list that has the same language, or the given name in small letters if there is none.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
            return cultureCode;

        var code = cultureCode.ToLowerInvariant();
        if (SupportedLocales.Contains(code, StringComparer.Ordinal))
            return code;

        var language = code.Split('-')[0];
        return SupportedLocales.FirstOrDefault(locale => locale.StartsWith(language, StringComparison.Ordinal)) ?? code;
    }

    /// <summary>All languages.</summary>
    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian,
        Chinese,
        Dutch,
        English,
        French,
        German,
        Hindi,
        Italian,
        Japanese,
        Korean,
        Portuguese,
        Spanish,
        Swedish,
        Turkish,
    ];

    private static PromptCultureModel Of(string locale, string separator, string or, string orMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = or,
        InlineOrMore = orMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
