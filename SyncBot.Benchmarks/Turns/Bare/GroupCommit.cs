using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SyncBot.Benchmarks.Turns.Bare;

/// <summary>A SQLite file that one thread writes to: all rows that wait are committed together, and are on the disk when their writers are told.</summary>
internal sealed class GroupCommit : IDisposable
{
    private readonly BlockingCollection<(string Key, string Row, TaskCompletionSource Saved)> waiting = [];
    private readonly SqliteConnection connection;
    private readonly Thread writer;

    /// <summary>Opens a file.</summary>
    public GroupCommit(string path)
    {
        connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS rows (key TEXT PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID;");
        writer = new Thread(Write);
        writer.Start();
    }

    /// <summary>Writes a row, durably.</summary>
    public Task SaveAsync(string key, string row)
    {
        var saved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add((key, row, saved));
        return saved.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        waiting.CompleteAdding();
        writer.Join();
        connection.Dispose();
        waiting.Dispose();
    }

    private void Write()
    {
        using var begin = Command("BEGIN IMMEDIATE");
        using var commit = Command("COMMIT");
        using var insert = Command("INSERT INTO rows (key, row) VALUES ($key, $row) ON CONFLICT (key) DO UPDATE SET row = $row");
        var (key, row) = (insert.Parameters.Add("$key", SqliteType.Text), insert.Parameters.Add("$row", SqliteType.Text));
        var together = new List<TaskCompletionSource>();
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            begin.ExecuteNonQuery();
            for (var next = first; ;)
            {
                (key.Value, row.Value) = (next.Key, next.Row);
                insert.ExecuteNonQuery();
                together.Add(next.Saved);
                if (!waiting.TryTake(out next)) break;
            }

            commit.ExecuteNonQuery();
            together.ForEach(t => t.SetResult());
            together.Clear();
        }
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }
}
