using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Creates one with nothing set.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public MessageReaction(string type = default)
    {
        Type = type;
    }

    /// <summary>One of <see cref="MessageReactionTypes"/>, or the channel's own.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
