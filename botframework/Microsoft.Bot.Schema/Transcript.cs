using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Activities of a conversation, to be handed over together.</summary>
public class Transcript
{
    /// <summary>Creates one with nothing set.</summary>
    public Transcript()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public Transcript(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    /// <summary>The activities, in order.</summary>
    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
