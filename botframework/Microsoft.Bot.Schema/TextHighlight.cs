using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A piece of another activity's text.</summary>
public class TextHighlight
{
    /// <summary>Creates one with nothing set.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public TextHighlight(string text = default, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The piece.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Which of its occurrences is meant, counted from 1.</summary>
    [JsonProperty("occurrence")]
    public int? Occurrence { get; set; }
}
