using Microsoft.Bot.Builder;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Gives out codes with which a case goes on from another channel or device.</summary>
public interface IResumeDesk
{
    /// <summary>How long a code is good for.</summary>
    TimeSpan Lifetime { get; }

    /// <summary>A new code for the turn's case. It is saved with the turn, and no earlier code of the case is good from then on.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="step">The id of the fix it is given with.</param>
    /// <returns>The code as it is shown, or null if the one that was given with this fix in this conversation is good for long enough.</returns>
    string? Issue(ITurnContext turn, string step);
}
