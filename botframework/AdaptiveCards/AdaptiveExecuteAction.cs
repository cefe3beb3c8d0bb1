using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Sends the inputs, its verb and its own data to the bot as an invoke.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Action.Execute";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is sent along with the inputs.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }

    /// <summary>Sends the inputs of its card by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <summary>What is to be done.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Verb { get; set; } = "";

    /// <summary><see cref="Data"/> as JSON text; null when there are none.</summary>
    [JsonIgnore]
    public string DataJson
    {
        get => Data == null ? null : JsonConvert.SerializeObject(Data, Formatting.Indented);
        set => Data = value == null ? null : JsonConvert.DeserializeObject(value);
    }
}
