using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A field for text.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is shown while it is empty.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Placeholder { get; set; }

    /// <summary>What it holds at first.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    /// <summary>What kind of text.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>Has several lines.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsMultiline { get; set; }

    /// <summary>In characters; 0 for no limit.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public int MaxLength { get; set; }

    /// <summary>A button beside the field.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAction InlineAction { get; set; }

    /// <summary>What the text must match.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Regex { get; set; }

    /// <inheritdoc/>
    public override string GetNonInteractiveValue() => Value ?? $"*[{Placeholder}]*";
}
