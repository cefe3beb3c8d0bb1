using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Hands out one fix and asks how it went, now or after it was left to work.</summary>
internal sealed class AttemptDialog(MovePrompt prompt) : MoveDialog(nameof(AttemptDialog), prompt)
{
    /// <inheritdoc/>
    protected override bool Has(Move move, string about) => move switch
    {
        Move.Try attempt => attempt.Fix == about,
        Move.CheckBack waiting => waiting.Fix == about,
        _ => false,
    };
}
