namespace SyncBot.Storage;

/// <summary>The turns that the bot is to begin by itself. They are saved with the turn that promises them, and go with the one that ends the promise.</summary>
public interface IFollowUpStore
{
    /// <summary>The follow-ups that are due by now and nobody has claimed, those first that are due longest, at most <paramref name="most"/>. They are claimed at once.</summary>
    /// <param name="now">The time.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="lease">For how long nobody else is given them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ClaimedFollowUp>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>It is to be tried again, unless a turn has put another in its place since or somebody else has claimed it.</summary>
    Task PutOffAsync(ClaimedFollowUp claimed, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>It is forgotten, unless a turn has put another in its place since or somebody else has claimed it.</summary>
    Task DropAsync(ClaimedFollowUp claimed, CancellationToken cancellationToken);
}
