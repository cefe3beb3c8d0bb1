using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>All that a bot said to one activity, as the body of the response.</summary>
public class ExpectedReplies
{
    /// <summary>Creates one with nothing set.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ExpectedReplies(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    /// <summary>The replies, in order.</summary>
    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
