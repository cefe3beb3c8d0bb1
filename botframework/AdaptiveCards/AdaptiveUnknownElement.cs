namespace AdaptiveCards;

/// <summary>An element of a type that is not known; all it has is in its additional properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    /// <inheritdoc/>
    public override string Type { get; set; }
}
