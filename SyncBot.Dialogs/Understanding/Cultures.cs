using Microsoft.Recognizers.Text;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The cultures whose numbers are read for a language.</summary>
internal static class Cultures
{
    /// <summary>The culture of a language; English for one that has none.</summary>
    public static string Of(string language) => language switch
    {
        "de" => Culture.German,
        "es" => Culture.Spanish,
        "fr" => Culture.French,
        "ja" => Culture.Japanese,
        "pt" => Culture.Portuguese,
        _ => Culture.English,
    };
}
