using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a command carries.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public class CommandValue<T>
{
    /// <summary>An id that the result will repeat.</summary>
    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    /// <summary>What the command needs to know.</summary>
    [JsonProperty("data")]
    public T Data { get; set; }
}
