using System.Collections.Frozen;

namespace SyncBot.Dialogs.Replies;

/// <summary>The words for a fact.</summary>
/// <param name="Name">As it stands in a summary.</param>
/// <param name="Values">How each of its values is written; a measured value is written as the person gave it.</param>
public sealed record FactText(string Name, FrozenDictionary<string, string> Values)
{
    /// <summary>For each value that is a defect, and others that speak for a cause: half a sentence that says it is so, as it stands after "because".</summary>
    public FrozenDictionary<string, string> Seen { get; init; } = FrozenDictionary<string, string>.Empty;
}
