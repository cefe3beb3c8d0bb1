using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with one large picture, text and buttons.</summary>
public class HeroCard
{
    /// <summary>The content type of an attachment that holds this card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Creates one with nothing set.</summary>
    public HeroCard()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public HeroCard(
        string title = default,
        string subtitle = default,
        string text = default,
        IList<CardImage> images = default,
        IList<CardAction> buttons = default,
        CardAction tap = default)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The heading.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>A line below it.</summary>
    [JsonProperty("subtitle")]
    public string Subtitle { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Pictures; most channels show the first.</summary>
    [JsonProperty("images")]
    public IList<CardImage> Images { get; set; }

    /// <summary>The buttons, in order.</summary>
    [JsonProperty("buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>What happens when the card itself is pressed.</summary>
    [JsonProperty("tap")]
    public CardAction Tap { get; set; }
}
