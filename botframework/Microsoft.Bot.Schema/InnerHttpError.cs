using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The error of a service behind the one that answered.</summary>
public class InnerHttpError
{
    /// <summary>Creates one with nothing set.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public InnerHttpError(int? statusCode = default, object body = default)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>Its HTTP status.</summary>
    [JsonProperty("statusCode")]
    public int? StatusCode { get; set; }

    /// <summary>Its body.</summary>
    [JsonProperty("body")]
    public object Body { get; set; }
}
