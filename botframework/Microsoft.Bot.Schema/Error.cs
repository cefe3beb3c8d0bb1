using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An error as the protocol carries it.</summary>
public class Error
{
    /// <summary>Creates one with nothing set.</summary>
    public Error()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public Error(string code = default, string message = default, InnerHttpError innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>A code for programs.</summary>
    [JsonProperty("code")]
    public string Code { get; set; }

    /// <summary>A sentence for people.</summary>
    [JsonProperty("message")]
    public string Message { get; set; }

    /// <summary>The error of a service behind, if there was one.</summary>
    [JsonProperty("innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }
}
