using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file in a message.</summary>
public class Attachment
{
    /// <summary>Creates one with nothing set.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public Attachment(
        string contentType = default,
        string contentUrl = default,
        object content = default,
        string name = default,
        string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The content type of the card or file.</summary>
    [JsonProperty("contentType")]
    public string ContentType { get; set; }

    /// <summary>Where a file is, or the file itself as a data URI.</summary>
    [JsonProperty("contentUrl")]
    public string ContentUrl { get; set; }

    /// <summary>The card. What is read from JSON is a <see cref="JObject"/>, a <see cref="JArray"/> or a plain value.</summary>
    [JsonProperty("content")]
    [JsonConverter(typeof(AttachmentContentConverter))]
    public object Content { get; set; }

    /// <summary>The name of a file.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Where a small picture of a file is.</summary>
    [JsonProperty("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

    /// <summary>Fields of the JSON that have no property here. They are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
