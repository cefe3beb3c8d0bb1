using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody is named in the text of a message.</summary>
public class Mention : Entity
{
    /// <summary>Creates one with nothing set but its type, <c>mention</c>.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>Creates one with the values given. Its type is <c>mention</c>, whatever is passed.</summary>
    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : this()
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is named.</summary>
    [JsonProperty("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The piece of the message's text that names them, as it stands there.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }
}
