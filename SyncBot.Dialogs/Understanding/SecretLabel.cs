namespace SyncBot.Dialogs.Understanding;

/// <summary>A word for a secret in a message, or several.</summary>
/// <param name="From">The first of its words.</param>
/// <param name="To">The word after its last.</param>
/// <param name="Kind">What it names.</param>
internal sealed record SecretLabel(int From, int To, LabelKind Kind);
