using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares a reply with the one that was expected, and throws if it will not do.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
