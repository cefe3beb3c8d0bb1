using Microsoft.Bot.Builder;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Where cases go that a person takes over.</summary>
public interface IHandOffDesk
{
    /// <summary>How and when the person can be reached, to be said to whoever is handed over; empty if there is nothing to say.</summary>
    string Contact { get; }

    /// <summary>Takes a case over. What it keeps is saved with the turn.</summary>
    Task SubmitAsync(HandOver handOver, ITurnContext turn, CancellationToken cancellationToken);
}
