using System.Collections.Generic;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Finds the culture in which a prompt speaks to somebody.</summary>
internal static class ChoiceCulture
{
    internal static string Of<T>(string locale, Dictionary<string, T> supported)
    {
        var english = PromptCultureModels.English.Locale;
        var nearest = PromptCultureModels.MapToNearestLanguage(locale ?? english);
        return !string.IsNullOrEmpty(nearest) && supported.ContainsKey(nearest) ? nearest : english;
    }
}
