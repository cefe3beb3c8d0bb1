using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>One column of a <see cref="AdaptiveColumnSet"/>.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public new const string TypeName = "Column";

    /// <inheritdoc/>
    [JsonProperty(Required = Required.Default)]
    public override string Type { get; set; } = TypeName;

    /// <summary>Automatic, stretched, in pixels, or a share of what is left.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(WidthConverter))]
    public AdaptiveWidth Width { get; set; }
}
