using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Unfolds another card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The other card.</summary>
    [JsonRequired]
    public AdaptiveCard Card { get; set; }
}
