using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a command result carries.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public class CommandResultValue<T>
{
    /// <summary>The id of the command that this answers.</summary>
    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    /// <summary>The outcome.</summary>
    [JsonProperty("data")]
    public T Data { get; set; }

    /// <summary>What went wrong, or null.</summary>
    [JsonProperty("error")]
    public Error Error { get; set; }
}
