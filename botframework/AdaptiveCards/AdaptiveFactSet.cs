using System.Collections.Generic;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Titles with a value beside each.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "FactSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The pairs, in order.</summary>
    [JsonRequired]
    public List<AdaptiveFact> Facts { get; set; } = [];
}
