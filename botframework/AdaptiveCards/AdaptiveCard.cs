using System;
using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A card.</summary>
[JsonConverter(typeof(CardConverter))]
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that is a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "AdaptiveCard";

    /// <summary>The newest version that is read; a card of a newer one is read as its fallback text.</summary>
    public static AdaptiveSchemaVersion KnownSchemaVersion = new(1, 6);

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion)
    {
        Version = schemaVersion;
    }

    /// <summary>Takes the version as text.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is not a version.</exception>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    [Obsolete("Name the version that the card needs")]
    public AdaptiveCard()
        : this(new AdaptiveSchemaVersion(1, 0))
    {
    }

    /// <summary>Gives the version of a card that has none; without it such a card is an error.</summary>
    public static Func<AdaptiveSchemaVersion> OnDeserializingMissingVersion { get; set; }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The version that a host must know to show the card.</summary>
    [JsonProperty(Order = -10, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What a host shows that cannot show the card.</summary>
    [JsonProperty(Order = -8, NullValueHandling = NullValueHandling.Ignore)]
    public string FallbackText { get; set; }

    /// <summary>What is said aloud, as text or SSML.</summary>
    [JsonProperty(Order = -7, NullValueHandling = NullValueHandling.Ignore)]
    public string Speak { get; set; }

    /// <summary>The language, as a code of two or three letters.</summary>
    [JsonProperty(Order = -7, NullValueHandling = NullValueHandling.Ignore)]
    public string Lang { get; set; }

    /// <summary>Automatic by default.</summary>
    [JsonProperty(Order = -4, DefaultValueHandling = DefaultValueHandling.Ignore)]
    [JsonConverter(typeof(HeightConverter))]
    public AdaptiveHeight Height { get; set; } = new(AdaptiveHeightType.Auto);

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

    /// <summary>What stands in it, from top to bottom.</summary>
    [JsonProperty(Order = -3)]
    [JsonConverter(typeof(ItemListConverter<AdaptiveElement>))]
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>Whether it reads from right to left; null as the host does.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool? Rtl { get; set; }

    /// <summary>The buttons below it.</summary>
    [JsonProperty(Order = -2)]
    [JsonConverter(typeof(ItemListConverter<AdaptiveAction>))]
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>Top by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What pressing it anywhere does.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>
    /// Reads a card. What is odd but harmless becomes a warning, and a card of a version that is not known becomes its fallback text.
    /// A value of the wrong type is left out without a word.
    /// </summary>
    /// <exception cref="AdaptiveSerializationException">
    /// It is not JSON, not a card, has no version or not a proper one, an element has no type, an input no id, or two have the same id.
    /// </exception>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        var result = new AdaptiveCardParseResult();
        try
        {
            result.Card = JsonConvert.DeserializeObject<AdaptiveCard>(json, CardReading.Settings(result.Warnings));
        }
        catch (JsonException notACard)
        {
            throw new AdaptiveSerializationException(notACard.Message, notACard);
        }

        return result;
    }

    /// <summary>Writes the card as indented JSON, without what is as it would be anyway.</summary>
    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);

    public bool ShouldSerializeBody() => Body?.Count > 0;

    public bool ShouldSerializeActions() => Actions?.Count > 0;

    public bool ShouldSerializeHeight() => Height?.ShouldSerializeAdaptiveHeight() == true;
}
