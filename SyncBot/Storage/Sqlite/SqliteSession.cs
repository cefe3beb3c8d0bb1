using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>One connection to the file. A statement is prepared when it is first used, and from then on only gets other values. Not for two threads at once.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private readonly SqliteConnection connection;

    /// <summary>Opens a connection.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite has it.</param>
    /// <param name="first">What it says first.</param>
    /// <exception cref="SqliteException">The file can't be opened or is no database.</exception>
    public SqliteSession(string connectionString, string first)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            Run(first);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The file.</summary>
    public string File => connection.DataSource;

    /// <summary>Whether a transaction is under way; the file's own troubles may have ended it.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs statements that are not worth preparing.</summary>
    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first value that a query finds, as text; null if there is none.</summary>
    public string? Text(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Command(sql, values).ExecuteScalar() as string;

    /// <summary>The number that a query finds.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => (long)Command(sql, values).ExecuteScalar()!;

    /// <summary>The rows that a query finds.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var rows = Command(sql, values).ExecuteReader();
        var found = new List<T>();
        while (rows.Read()) found.Add(read(rows));
        return found;
    }

    /// <summary>Changes something, and says how many rows were changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Command(sql, values).ExecuteNonQuery();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }
}
