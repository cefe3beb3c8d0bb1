using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Text that looks the same from end to end.</summary>
public class AdaptiveTextRun : AdaptiveInline, IAdaptiveTextElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text)
    {
        Text = text;
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The size of the letters.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextSize Size { get; set; }

    /// <summary>How heavy the letters are.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>The colour, by meaning.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Stands back a little.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsSubtle { get; set; }

    /// <summary>Slanted.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Italic { get; set; }

    /// <summary>Struck through.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Strikethrough { get; set; }

    /// <summary>Marked as with a pen.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Highlight { get; set; }

    /// <summary>Plain, without Markdown.</summary>
    [JsonRequired]
    public string Text { get; set; } = " ";

    /// <summary>The kind of letters.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveFontType FontType { get; set; }

    /// <summary>What pressing it does.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>Underlined.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Underline { get; set; }
}
