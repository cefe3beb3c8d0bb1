namespace SyncBot.Storage;

/// <summary>A case that waits to be delivered to the desk that takes it over.</summary>
/// <param name="Id">Its number in the store; the same at every attempt.</param>
/// <param name="Payload">The case as JSON.</param>
/// <param name="Attempts">How often delivery has failed.</param>
public sealed record PendingHandOver(long Id, string Payload, int Attempts);
