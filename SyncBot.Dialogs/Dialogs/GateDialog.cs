using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Asks what must be known to be safe before one fix is offered.</summary>
internal sealed class GateDialog(MovePrompt prompt) : MoveDialog(nameof(GateDialog), prompt)
{
    /// <inheritdoc/>
    protected override bool Has(Move move, string about) => move is Move.Ask { Gate: not null } ask && ask.Fix == about;
}
