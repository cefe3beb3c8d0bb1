using System.Collections.Immutable;

namespace SyncBot.Dialogs.Replies;

/// <summary>Buttons that are kept out of the way until they are wanted.</summary>
/// <param name="Label">What stands on the button that shows them.</param>
/// <param name="Buttons">The buttons.</param>
public sealed record Menu(string Label, ImmutableArray<Button> Buttons);
