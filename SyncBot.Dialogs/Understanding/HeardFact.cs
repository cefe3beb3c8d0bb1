namespace SyncBot.Dialogs.Understanding;

/// <summary>A fact that a message tells.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Value">The value as it is kept.</param>
public sealed record HeardFact(string Id, string Value);
