using Npgsql;
using SyncBot.Storage;
using SyncBot.Storage.Postgres;

namespace SyncBot.Tests.Storage.Postgres;

/// <summary>A database of a class of tests' own.</summary>
public sealed class OwnDatabase(PostgresServer server) : IAsyncLifetime
{
    private readonly string name = $"test_{Guid.NewGuid():N}";

    /// <summary>Its connection string. The test is skipped where there is no PostgreSQL.</summary>
    public string ConnectionString
    {
        get
        {
            Skip.If(PostgresServer.Unavailable is not null, PostgresServer.Unavailable);
            return server.ConnectionString(name);
        }
    }

    /// <summary>What makes a host use it.</summary>
    public string[] Settings => ["Storage:Provider=postgres", $"Storage:ConnectionString={ConnectionString}"];

    /// <summary>Runs a statement in it.</summary>
    public Task<object?> SqlAsync(string sql) => server.SqlAsync(sql, name);

    /// <summary>Begins something on a connection of its own; it goes on until that is disposed of.</summary>
    public async Task<NpgsqlConnection> BeginAsync(string sql)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Whether a key stands anywhere in the file of the table of keys.</summary>
    public async Task<bool> IsOnDiskAsync(byte[] key)
    {
        await SqlAsync("CHECKPOINT");
        return (bool)(await SqlAsync($"SELECT position('\\x{Convert.ToHexString(key)}'::bytea IN pg_read_binary_file(pg_relation_filepath('syncbot_keys.names'))) > 0"))!;
    }

    /// <summary>Cuts every connection to it.</summary>
    public Task<object?> CutAsync() => server.SqlAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{name}'");

    /// <summary>Lets somebody in, or nobody.</summary>
    public async Task OpenToAllAsync(bool open)
    {
        await server.SqlAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS {open}");
        if (!open) await CutAsync();
    }

    /// <summary>Empties it, tables and all.</summary>
    public async Task ClearAsync()
    {
        _ = ConnectionString;
        await SqlAsync("DROP SCHEMA IF EXISTS syncbot_keys CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    /// <summary>Empties it, and opens the store in it.</summary>
    internal async Task<(OpenStore Store, PostgresDatabase Database)> OpenEmptyAsync()
    {
        await ClearAsync();
        var database = await PostgresDatabase.OpenAsync(ConnectionString);
        return (PostgresParts.Of(database, database, await PostgresNames.OpenAsync(database, CancellationToken.None)), database);
    }

    public async Task InitializeAsync()
    {
        if (PostgresServer.Unavailable is null) await server.SqlAsync($"CREATE DATABASE {name}");
    }

    public async Task DisposeAsync()
    {
        if (PostgresServer.Unavailable is null) await server.SqlAsync($"DROP DATABASE {name} WITH (FORCE)");
    }
}
