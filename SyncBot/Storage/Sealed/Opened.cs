namespace SyncBot.Storage.Sealed;

/// <summary>What came of opening a text.</summary>
/// <param name="Text">The text; null if nobody can read it.</param>
/// <param name="IsDamaged">Whether nobody can read it although its key is there. Otherwise the key is gone, which is how whoever wants it is forgotten, and nothing is wrong.</param>
internal readonly record struct Opened(string? Text, bool IsDamaged = false);
