using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>
/// The only one that changes the file, on a thread of its own. What has come while it was committing is committed together next time, so
/// that many turns share one wait for the disk. Each change stands or falls by itself: one that throws takes none of the others along.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostTogether = 512;

    // Where turns come faster than the disk takes them one by one, they wait for each other.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(6);

    private readonly BlockingCollection<IChange> waiting = [];
    private readonly ManualResetEventSlim closing = new(initialState: false, spinCount: 0);
    private readonly SqliteSession session;
    private readonly Thread thread;

    /// <summary>Takes over a connection.</summary>
    public SqliteWriter(SqliteSession session)
    {
        this.session = session;
        thread = new Thread(Work) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    private interface IChange
    {
        /// <summary>Makes the change, unless nobody wants it any more.</summary>
        void Make(SqliteSession session);

        /// <summary>Nothing of it is kept.</summary>
        void Fail(Exception failure);

        /// <summary>Tells who waits what has become of it.</summary>
        void Tell();
    }

    /// <summary>Makes a change. When the result is there, it is kept even if the power fails.</summary>
    /// <exception cref="SqliteException">Nothing is kept: the disk is full, the file is held by another process, or worse.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> make, CancellationToken cancellationToken)
    {
        var change = new Change<T>(make, cancellationToken);
        try
        {
            waiting.Add(change, cancellationToken);
        }
        catch (InvalidOperationException ended)
        {
            throw new ObjectDisposedException("The file is closed.", ended);
        }

        return change.Outcome;
    }

    /// <summary>Ends when all that has been asked for is done.</summary>
    public void Dispose()
    {
        if (waiting.IsAddingCompleted) return;
        waiting.CompleteAdding();
        closing.Set();
        thread.Join();
        waiting.Dispose();
        closing.Dispose();
        session.Dispose();
    }

    private void Work()
    {
        var together = new List<IChange>();
        var (last, hadCompany) = (0L, false);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            if (hadCompany && Pace - Stopwatch.GetElapsedTime(last) is var early && early > TimeSpan.Zero) closing.Wait(early);
            last = Stopwatch.GetTimestamp();
            together.Add(first);
            while (together.Count < MostTogether && waiting.TryTake(out var next)) together.Add(next);
            hadCompany = together.Count > 1;
            try
            {
                Commit(together);
            }
            catch (Exception failure)
            {
                // Nothing of it is kept, and everybody is told; the writer goes on.
                together.ForEach(c => c.Fail(failure));
            }

            together.ForEach(c => c.Tell());
            together.Clear();
        }
    }

    private void Commit(List<IChange> together)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var change in together) Make(change);
            session.Execute("COMMIT");
        }
        catch
        {
            if (session.IsInTransaction) session.Execute("ROLLBACK");
            throw;
        }
    }

    private void Make(IChange change)
    {
        session.Execute("SAVEPOINT change");
        try
        {
            change.Make(session);
        }
        catch (Exception failure) when (session.IsInTransaction)
        {
            session.Execute("ROLLBACK TO change");
            change.Fail(failure);
        }

        session.Execute("RELEASE change");
    }

    private sealed class Change<T>(Func<SqliteSession, T> make, CancellationToken cancellationToken) : IChange
    {
        private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? failure;
        private T made = default!;

        public Task<T> Outcome => outcome.Task;

        public void Make(SqliteSession session)
        {
            cancellationToken.ThrowIfCancellationRequested();
            made = make(session);
        }

        public void Fail(Exception fault) => failure = fault;

        public void Tell()
        {
            if (failure is OperationCanceledException) outcome.SetCanceled(cancellationToken);
            else if (failure is not null) outcome.SetException(failure);
            else outcome.SetResult(made);
        }
    }
}
