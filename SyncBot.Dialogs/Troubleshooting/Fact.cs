namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Something known about the device or the situation.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Value">The value as it was said: <c>12%</c>, <c>26.1</c>, <c>yes</c>.</param>
/// <param name="Source">Where it came from.</param>
public sealed record Fact(string Id, string Value, FactSource Source);
