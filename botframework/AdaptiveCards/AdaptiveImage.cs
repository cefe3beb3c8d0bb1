using System;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url)
    {
        Url = new Uri(url);
    }

    public AdaptiveImage(Uri url)
    {
        Url = url;
    }

    /// <inheritdoc/>
    [JsonProperty(Required = Required.Default)]
    public override string Type { get; set; } = TypeName;

    /// <summary>Automatic by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveImageSize Size { get; set; }

    /// <summary>Its shape.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveImageStyle Style { get; set; }

    /// <summary>Where it is.</summary>
    [JsonRequired]
    public Uri Url { get; set; }

    /// <summary>Left by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>As <c>#AARRGGBB</c>.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    [JsonConverter(typeof(HashColorConverter))]
    public string BackgroundColor { get; set; }

    /// <summary>What pressing it does.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>What is read where the picture is not seen.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string AltText { get; set; }

    /// <summary>In pixels; 0 for none.</summary>
    [JsonProperty("width", DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    [JsonConverter(typeof(PixelConverter))]
    public uint PixelWidth { get; set; }

    /// <summary><see cref="AdaptiveElement.Height"/> in pixels; 0 for none.</summary>
    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height.Unit ?? 0;
        set => Height = new AdaptiveHeight(value);
    }

    /// <summary><see cref="Url"/> as text.</summary>
    [JsonIgnore]
    public string UrlString
    {
        get => Url?.ToString();
        set => Url = new Uri(value);
    }
}
