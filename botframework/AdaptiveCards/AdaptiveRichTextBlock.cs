using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A paragraph whose parts look different.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "RichTextBlock";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Left by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Its parts.</summary>
    [JsonRequired]
    [JsonConverter(typeof(InlinesConverter))]
    public List<AdaptiveInline> Inlines { get; set; } = [];
}
