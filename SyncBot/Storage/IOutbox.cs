namespace SyncBot.Storage;

/// <summary>What was saved with its turns to be sent, in order for each conversation. Only who holds the lock of a conversation sends for it.</summary>
public interface IOutbox
{
    /// <summary>What is to be sent next in a conversation, or null if nothing waits.</summary>
    Task<WaitingSend?> NextAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Conversations in which something may be sent by now, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>It was sent. What speaks of it by its key speaks of its id from now on.</summary>
    /// <param name="send">What was sent.</param>
    /// <param name="id">The id that its channel has given it, or null if it gave none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task SentAsync(WaitingSend send, string? id, CancellationToken cancellationToken);

    /// <summary>It was certainly not sent and is to be tried again; nothing else of the conversation goes before it.</summary>
    Task PutOffAsync(WaitingSend send, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>It is given up, and what comes after it goes on.</summary>
    Task GiveUpAsync(WaitingSend send, string reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What was given up, oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellationToken);

    /// <summary>A dead letter is to be sent after all, after what waits in its conversation by now.</summary>
    /// <returns>False if there is none of this number.</returns>
    Task<bool> ReviveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets a dead letter.</summary>
    /// <returns>False if there is none of this number.</returns>
    Task<bool> DropAsync(long id, CancellationToken cancellationToken);
}
