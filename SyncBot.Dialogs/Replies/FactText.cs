using System.Collections.Frozen;

namespace SyncBot.Dialogs.Replies;

/// <summary>The words for a fact.</summary>
/// <param name="Name">As it stands in a summary.</param>
/// <param name="Values">How each of its values is written; a measured value is written as the person gave it.</param>
public sealed record FactText(string Name, FrozenDictionary<string, string> Values);
