namespace SyncBot.Storage;

/// <summary>A code that opens a case, as far as it is kept.</summary>
/// <param name="Hash">Its hash; the code itself is kept nowhere.</param>
/// <param name="Given">With which step and where it was given.</param>
/// <param name="Expires">Until when it is good.</param>
public sealed record IssuedCode(string Hash, string Given, DateTimeOffset Expires);
