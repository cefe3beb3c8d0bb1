using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Answers to choose from, which go away when one is chosen.</summary>
public class SuggestedActions
{
    /// <summary>Creates one with nothing set.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Creates one with the values given, none of which may be null.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToArray(), actions.ToArray())
    {
    }

    /// <summary>The ids of those who see them; everyone if not set.</summary>
    [JsonProperty("to")]
    public IList<string> To { get; set; }

    /// <summary>The answers, in order.</summary>
    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}
