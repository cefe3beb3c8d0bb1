using Microsoft.Bot.Builder.Dialogs.Prompts;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What stands between choices in a list.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>English words, and numbers.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Words of one's own; null for the English ones.</summary>
    /// <param name="inlineSeparator">What stands between choices; ", " when null.</param>
    /// <param name="inlineOr">What stands between two choices when there are no more; " or " when null.</param>
    /// <param name="inlineOrMore">What stands before the last of three or more choices; ", or " when null.</param>
    /// <param name="includeNumbers">Whether choices are numbered; true when null.</param>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>What stands between choices; ", " when null.</summary>
    [JsonProperty("inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>What stands between two choices when there are no more; " or " when null.</summary>
    [JsonProperty("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>What stands before the last of three or more choices; ", or " when null.</summary>
    [JsonProperty("inlineOrMore")]
    public string InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; true when null.</summary>
    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }

    internal static ChoiceFactoryOptions Of(PromptCultureModel culture) =>
        new(culture.Separator, culture.InlineOr, culture.InlineOrMore, includeNumbers: true);
}
