using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One form of an uploaded file.</summary>
public class AttachmentView
{
    /// <summary>Creates one with nothing set.</summary>
    public AttachmentView()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public AttachmentView(string viewId = default, int? size = default)
    {
        ViewId = viewId;
        Size = size;
    }

    /// <summary>The id to fetch it by.</summary>
    [JsonProperty("viewId")]
    public string ViewId { get; set; }

    /// <summary>Its size in bytes.</summary>
    [JsonProperty("size")]
    public int? Size { get; set; }
}
