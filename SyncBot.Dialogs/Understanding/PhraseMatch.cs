namespace SyncBot.Dialogs.Understanding;

/// <summary>Where a phrase stands in a message.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after its last.</param>
/// <param name="Slot">What is measured in it, if the phrase has a slot.</param>
public sealed record PhraseMatch(int From, int To, Slot? Slot);
