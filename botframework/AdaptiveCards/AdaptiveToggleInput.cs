using System;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A box to tick.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What stands beside the box.</summary>
    [JsonRequired]
    public string Title { get; set; }

    /// <summary>What is sent when it is ticked.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>What is sent when it is not.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>A long title goes on in the next line.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Wrap { get; set; }

    /// <summary>What it holds at first.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    /// <inheritdoc/>
    public override string GetNonInteractiveValue() =>
        string.Equals(Value, ValueOn, StringComparison.Ordinal) ? $"[X] {Title}" : $"[ ] {Title}";
}
