namespace AdaptiveCards;

/// <summary>An action of a type that is not known; all it has is in its additional properties.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    /// <inheritdoc/>
    public override string Type { get; set; }
}
