using Microsoft.Bot.Builder;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What the dialogs find in a turn.</summary>
public static class TurnExtensions
{
    /// <summary>The case file that whoever runs the turn has put there.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static CaseFile CaseFile(this ITurnContext turn) =>
        turn.TurnState.Get<CaseFile>() ?? throw new InvalidOperationException("The turn has no case file.");

    /// <summary>The move that is pending.</summary>
    /// <exception cref="InvalidOperationException">Nothing was planned yet.</exception>
    internal static Troubleshooting.Move PendingMove(this ITurnContext turn) =>
        turn.CaseFile().Case?.Pending ?? throw new InvalidOperationException("No move is pending.");
}
