using System.Collections;
using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element with elements in it.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    /// <summary>Null takes the style of what it stands in.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(NullableEnumConverter<AdaptiveContainerStyle>))]
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Left by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Top by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What pressing it anywhere does.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>Reaches to the edges of what it stands in.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Bleed { get; set; }

    /// <summary>As in <c>80px</c>.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string MinHeight { get; set; }

    /// <summary><see cref="MinHeight"/> in pixels; 0 when it has none.</summary>
    [JsonIgnore]
    public uint PixelMinHeight
    {
        get => Pixels.Parse(MinHeight);
        set => MinHeight = $"{value}px";
    }

    /// <summary>What stands in it, in order.</summary>
    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    /// <summary>Puts one more at the end.</summary>
    public abstract void Add(AdaptiveElement value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
