using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in a text.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some words of a value are enough. Such matches have a score of 0.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the text; <c>en-us</c> when null.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Most words that may stand between two words of a value; 2 when null.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    /// <summary>Splits texts into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> when null.</summary>
    [JsonProperty("tokenizer")]
    public TokenizerFunction Tokenizer { get; set; }
}
