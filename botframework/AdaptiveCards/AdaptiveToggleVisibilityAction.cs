using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Shows or hides elements.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Which elements.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(TargetElementsConverter))]
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}
