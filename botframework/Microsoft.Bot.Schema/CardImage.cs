using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Creates one with nothing set.</summary>
    public CardImage()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public CardImage(string url = default, string alt = default, CardAction tap = default)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where the picture is.</summary>
    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>What it shows, for those who can't see it.</summary>
    [JsonProperty("alt")]
    public string Alt { get; set; }

    /// <summary>What happens when it is pressed.</summary>
    [JsonProperty("tap")]
    public CardAction Tap { get; set; }
}
