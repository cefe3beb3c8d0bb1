using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Buttons among the elements.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "ActionSet";

    /// <inheritdoc/>
    [JsonProperty(Required = Required.Default)]
    public override string Type { get; set; } = TypeName;

    /// <summary>The buttons, in order.</summary>
    [JsonConverter(typeof(ItemListConverter<AdaptiveAction>))]
    public List<AdaptiveAction> Actions { get; set; } = [];
}
