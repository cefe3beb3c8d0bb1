using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a failed request.</summary>
public class ErrorResponse
{
    /// <summary>Creates one with nothing set.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ErrorResponse(Error error = default)
    {
        Error = error;
    }

    /// <summary>What went wrong.</summary>
    [JsonProperty("error")]
    public Error Error { get; set; }
}
