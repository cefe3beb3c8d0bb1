using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Elements below each other, as one.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What stands in it.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    [JsonConverter(typeof(ItemListConverter<AdaptiveElement>))]
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>Whether it reads from right to left; null as what it stands in.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool? Rtl { get; set; }

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    public override void Add(AdaptiveElement element) => Items.Add(element);
}
