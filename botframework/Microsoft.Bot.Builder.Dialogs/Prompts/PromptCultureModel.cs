namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words that prompts need in one language.</summary>
public class PromptCultureModel
{
    /// <summary>Name of the culture, in small letters: <c>en-us</c>.</summary>
    public string Locale { get; set; }

    /// <summary>What stands between choices.</summary>
    public string Separator { get; set; }

    /// <summary>What stands between two choices when there are no more.</summary>
    public string InlineOr { get; set; }

    /// <summary>What stands before the last of three or more choices.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Yes.</summary>
    public string YesInLanguage { get; set; }

    /// <summary>No.</summary>
    public string NoInLanguage { get; set; }
}
