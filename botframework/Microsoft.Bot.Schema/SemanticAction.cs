using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a person is doing in the terms of a program.</summary>
public class SemanticAction
{
    /// <summary>Creates one with nothing set.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public SemanticAction(string id = default, IDictionary<string, Entity> entities = default)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>The id of the action.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What it is about, by name.</summary>
    [JsonProperty("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>One of <see cref="SemanticActionStates"/>.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
