namespace SyncBot.Storage;

/// <summary>Activities whose turn takes longer than their channel waits.</summary>
public interface IInbox
{
    /// <summary>How long a node has to take what it was given, before it is given to another.</summary>
    static readonly TimeSpan Claim = TimeSpan.FromSeconds(15);

    /// <summary>Keeps one, durably. One that is kept already stays as it is.</summary>
    Task KeepAsync(KeptTurn turn, CancellationToken cancellationToken);

    /// <summary>All of the conversations that nobody is taking, oldest first, of at most <paramref name="most"/>. Where several nodes ask, a conversation is given to one of them at a time: whoever has its oldest has all of it.</summary>
    Task<IReadOnlyList<KeptTurn>> ClaimAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>Its turn, the oldest of its conversation, is not taken here after all.</summary>
    Task GiveBackAsync(string key, CancellationToken cancellationToken);

    /// <summary>Its turn is saved.</summary>
    Task DoneAsync(string key, CancellationToken cancellationToken);
}
