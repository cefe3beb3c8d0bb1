namespace SyncBot.Storage;

/// <summary>Activities whose turn takes longer than their channel waits.</summary>
public interface IInbox
{
    /// <summary>How long a node has to take what it was given, before it is given to another.</summary>
    static readonly TimeSpan Claim = TimeSpan.FromSeconds(15);

    /// <summary>Keeps one, durably. One that is kept already stays as it is.</summary>
    Task KeepAsync(KeptTurn turn, CancellationToken cancellationToken);

    /// <summary>Those that nobody is taking, oldest first, at most <paramref name="most"/>. Where several nodes ask, each is given to one of them at a time.</summary>
    Task<IReadOnlyList<KeptTurn>> ClaimAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>Its turn is not taken here after all.</summary>
    Task GiveBackAsync(string key, CancellationToken cancellationToken);

    /// <summary>Its turn is saved.</summary>
    Task DoneAsync(string key, CancellationToken cancellationToken);
}
