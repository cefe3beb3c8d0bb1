using SyncBot.Turns;

namespace SyncBot.Storage.Postgres;

/// <summary>
/// Locks of all nodes on one database. Within a node the order of arrival holds; between nodes whoever waits is next. A lock is the server's
/// advisory lock on the node's one lock connection: when the node dies, the connection and its locks do too.
/// </summary>
internal sealed class PostgresLocks(PostgresDatabase database, ILogger<PostgresLocks> log) : IConversationLocks, IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(32);

    private readonly ConversationLocks here = new();
    private readonly LockSession session = new(database, log);

    /// <inheritdoc/>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        var name = PostgresText.Key(conversation);
        var first = await here.EnterAsync(name, cancellationToken);
        var keys = LockKeys.Of(name);
        try
        {
            for (var pause = FirstPause; !await session.TryAsync(keys); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                await Task.Delay(pause, TimeProvider.System, cancellationToken);
            }

            return new Held(session, keys, first);
        }
        catch
        {
            session.Free(keys);
            first.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => session.DisposeAsync();

    private sealed class Held(LockSession session, LockKeys keys, IDisposable first) : IDisposable
    {
        // The server hears it before it hears of whoever is next here.
        public void Dispose()
        {
            session.Free(keys);
            first.Dispose();
        }
    }
}
