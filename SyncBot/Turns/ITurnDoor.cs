using Microsoft.Bot.Schema;

namespace SyncBot.Turns;

/// <summary>Takes turns that no request waits for: those that nobody has said anything for, and those that were kept for later.</summary>
internal interface ITurnDoor
{
    /// <summary>What the store calls it; never changes.</summary>
    string Name { get; }

    /// <summary>Takes a turn, to its end.</summary>
    /// <param name="activity">What it begins with: what was kept, or an event addressed as the person's last activity was.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>False if nobody can be reached this way any more.</returns>
    /// <exception cref="NotSavedException">The store is out of reach.</exception>
    Task<bool> TakeAsync(Activity activity, CancellationToken cancellationToken);
}
