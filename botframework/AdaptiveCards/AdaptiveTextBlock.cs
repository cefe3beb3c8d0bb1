using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A paragraph or a heading.</summary>
public class AdaptiveTextBlock : AdaptiveElement, IAdaptiveTextElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text)
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

    /// <summary>May use a little Markdown.</summary>
    [JsonRequired]
    public string Text { get; set; } = "";

    /// <summary>Left by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Goes on in the next line instead of being cut off.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Wrap { get; set; }

    /// <summary>0 for no limit.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public int MaxLines { get; set; }

    /// <summary>In pixels; 0 for no limit.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public int MaxWidth { get; set; }

    /// <summary>The kind of letters.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveFontType FontType { get; set; }

    /// <summary>A paragraph by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextBlockStyle Style { get; set; }
}
