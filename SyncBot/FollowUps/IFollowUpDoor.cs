using Microsoft.Bot.Schema;

namespace SyncBot.FollowUps;

/// <summary>Begins turns that nobody has said anything for.</summary>
internal interface IFollowUpDoor
{
    /// <summary>What the store calls it; never changes.</summary>
    string Name { get; }

    /// <summary>Takes a turn, to its end.</summary>
    /// <param name="due">The event that it begins with, addressed as the person's last activity was.</param>
    /// <returns>False if nobody can be reached this way any more.</returns>
    Task<bool> TakeAsync(Activity due);
}
