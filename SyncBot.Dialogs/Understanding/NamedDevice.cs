namespace SyncBot.Dialogs.Understanding;

/// <summary>A device that a message names.</summary>
/// <param name="Id">The device's id.</param>
/// <param name="Outcome">What is said of this one, one of <see cref="Outcomes"/>, or null if nothing is.</param>
/// <param name="IsOneOfSeveral">Whether it is named as one of several that have the trouble.</param>
public sealed record NamedDevice(string Id, string? Outcome, bool IsOneOfSeveral);
