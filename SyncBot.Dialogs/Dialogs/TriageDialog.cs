using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts questions until there is something worth trying.</summary>
internal sealed class TriageDialog(MovePrompt prompt) : MoveDialog(nameof(TriageDialog), prompt)
{
    /// <inheritdoc/>
    protected override bool Has(Move move, string about) => move is Move.Ask { Gate: null };
}
