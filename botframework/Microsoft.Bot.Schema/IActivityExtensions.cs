namespace Microsoft.Bot.Schema;

/// <summary>The language of any activity.</summary>
public static class IActivityExtensions
{
    /// <summary>The language of the activity, in BCP 47.</summary>
    public static string GetLocale(this IActivity activity) => ((Activity)activity).Locale;

    /// <summary>Sets the language of the activity, in BCP 47.</summary>
    public static void SetLocale(this IActivity activity, string locale) => ((Activity)activity).Locale = locale;
}
