using System.Collections.Generic;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Columns beside each other.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "ColumnSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns, from first to last.</summary>
    [JsonRequired]
    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();

    /// <summary>Puts one more column at the end; anything else is ignored.</summary>
    public override void Add(AdaptiveElement element)
    {
        if (element is AdaptiveColumn column)
            Columns.Add(column);
    }
}
