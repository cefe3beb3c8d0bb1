using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel knows of an uploaded file.</summary>
public class AttachmentInfo
{
    /// <summary>Creates one with nothing set.</summary>
    public AttachmentInfo()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public AttachmentInfo(string name = default, string type = default, IList<AttachmentView> views = default)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    /// <summary>The file name.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>The content type.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The forms it can be fetched in.</summary>
    [JsonProperty("views")]
    public IList<AttachmentView> Views { get; set; }
}
