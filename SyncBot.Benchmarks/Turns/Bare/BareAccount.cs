namespace SyncBot.Benchmarks.Turns.Bare;

/// <summary>A person or a conversation.</summary>
internal sealed record BareAccount(string Id);
