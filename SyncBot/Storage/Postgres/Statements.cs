using System.Globalization;
using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>Statements that travel to the server together. Parameters are <c>$1</c>, <c>$2</c> and so on, anew in each.</summary>
internal sealed class Statements(NpgsqlConnection connection) : IAsyncDisposable
{
    private readonly NpgsqlBatch batch = connection.CreateBatch();

    /// <summary>Adds a statement.</summary>
    /// <returns>The statement, which knows afterwards how many rows it met.</returns>
    public NpgsqlBatchCommand Add(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(Parameter(value));
        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>Runs them for what they change.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => batch.ExecuteNonQueryAsync(cancellationToken);

    /// <summary>Runs them for what they find.</summary>
    public Task<NpgsqlDataReader> ReadAsync(CancellationToken cancellationToken) => batch.ExecuteReaderAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => batch.DisposeAsync();

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text, Value = DBNull.Value },
        string text => new NpgsqlParameter<string> { TypedValue = PostgresText.Of(text) },
        string[] texts => new NpgsqlParameter<string[]> { TypedValue = [.. texts.Select(PostgresText.Of)] },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        int number => new NpgsqlParameter<int> { TypedValue = number },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        byte[][] all => new NpgsqlParameter<byte[][]> { TypedValue = all },
        bool answer => new NpgsqlParameter<bool> { TypedValue = answer },
        Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
        long[] numbers => new NpgsqlParameter<long[]> { TypedValue = numbers },
        bool[] answers => new NpgsqlParameter<bool[]> { TypedValue = answers },
        DateTimeOffset time => new NpgsqlParameter<long> { TypedValue = time.ToUnixTimeMilliseconds() },
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A {value.GetType()} is no value of a statement."), nameof(value)),
    };
}
