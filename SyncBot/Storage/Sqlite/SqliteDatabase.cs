using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>One SQLite file: write-ahead log, durable commits, one writer and any number of readers.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private readonly SqliteWriter writer;
    private readonly SqliteSchema schema;
    private readonly string? readFrom;
    private bool isClosed;

    private SqliteDatabase(string connectionString, SqliteSchema schema, SqliteSession session)
    {
        this.schema = schema;

        // What is in memory, nobody but its own connection sees.
        readFrom = SqliteFile.Of(connectionString) is null ? null : connectionString;
        writer = new SqliteWriter(session);
    }

    /// <summary>Opens a file, and makes or brings up to date what it keeps.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite has it; the folder of the file is made if it is missing.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="InvalidDataException">The file was written by a newer version.</exception>
    /// <exception cref="SqliteException">The file can't be opened or is no database.</exception>
    public static Task<SqliteDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken = default) => OpenAsync(connectionString, SqliteSchema.Store, cancellationToken);

    /// <summary>Likewise, a file of other tables.</summary>
    internal static Task<SqliteDatabase> OpenAsync(string connectionString, SqliteSchema schema, CancellationToken cancellationToken) => Task.Run(() => Open(connectionString, schema), cancellationToken);

    /// <summary>Reads what is committed.</summary>
    internal Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (readFrom is null) return writer.WriteAsync(read, cancellationToken);
        if (!readers.TryTake(out var session)) session = new SqliteSession(readFrom, schema.EveryConnection);
        try
        {
            return Task.FromResult(read(session));
        }
        finally
        {
            if (isClosed) session.Dispose();
            else readers.Add(session);
        }
    }

    /// <summary>Changes something, together with what else is changed at the moment; all of this change is kept or none.</summary>
    /// <exception cref="SqliteException">Nothing is kept.</exception>
    internal Task<T> WriteAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken) => writer.WriteAsync(change, cancellationToken);

    /// <summary>Empties the log into the file. Who reads from it is waited for as long as the file's busy_timeout; if somebody still does then, it stays as it is.</summary>
    /// <exception cref="SqliteException">The disk is full, or worse.</exception>
    internal Task EmptyLogAsync(CancellationToken cancellationToken) => readFrom is null ? Task.CompletedTask : Task.Run(() => ReadAsync(file => file.Number("PRAGMA wal_checkpoint(TRUNCATE)"), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (isClosed) return;
        isClosed = true;
        while (readers.TryTake(out var session)) session.Dispose();
        await Task.Run(writer.Dispose);
    }

    private static SqliteDatabase Open(string connectionString, SqliteSchema schema)
    {
        if (SqliteFile.Of(connectionString) is { } file) Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var session = new SqliteSession(connectionString, schema.EveryConnection);
        try
        {
            schema.Apply(session);
            return new SqliteDatabase(connectionString, schema, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
