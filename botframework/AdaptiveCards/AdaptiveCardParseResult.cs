using System.Collections.Generic;

namespace AdaptiveCards;

/// <summary>A card that was read, and what was odd about it.</summary>
public class AdaptiveCardParseResult
{
    /// <summary>Null when there was no text at all.</summary>
    public AdaptiveCard Card { get; set; }

    public List<AdaptiveWarning> Warnings { get; } = [];
}
