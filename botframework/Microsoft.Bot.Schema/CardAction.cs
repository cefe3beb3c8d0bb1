using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>Creates one with nothing set.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public CardAction(
        string type = default,
        string title = default,
        string image = default,
        string text = default,
        string displayText = default,
        object value = default,
        object channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>What it does: one of <see cref="ActionTypes"/>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>What stands on it.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>The address of a picture beside the title.</summary>
    [JsonProperty("image")]
    public string Image { get; set; }

    /// <summary>What a <see cref="ActionTypes.MessageBack"/> sends as text.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>What a <see cref="ActionTypes.MessageBack"/> shows in the conversation.</summary>
    [JsonProperty("displayText")]
    public string DisplayText { get; set; }

    /// <summary>What it sends or opens.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    /// <summary>What only this channel understands.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>What the picture shows, for those who can't see it.</summary>
    [JsonProperty("imageAltText")]
    public string ImageAltText { get; set; }

    /// <summary>A button whose title and value are the text, without a type.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button whose title and value are the text, without a type.</summary>
    public static CardAction FromString(string input) => new(title: input, value: input);
}
