using System.Collections.Generic;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something to choose.</summary>
public class Choice
{
    /// <summary>Something to choose, with its words.</summary>
    /// <param name="value">What is shown, said and returned.</param>
    public Choice(string value = null)
    {
        Value = value;
    }

    /// <summary>What is returned when it is chosen, and shown unless there is an <see cref="Action"/>.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button that stands for it; made from <see cref="Value"/> when left out.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words that mean it.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }
}
