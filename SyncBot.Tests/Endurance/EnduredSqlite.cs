using Microsoft.Data.Sqlite;
using SyncBot.Storage.Sqlite;

namespace SyncBot.Tests.Endurance;

/// <summary>The SQLite file of a host.</summary>
/// <param name="folder">The host's content root.</param>
internal sealed class EnduredSqlite(string folder) : IEnduredStore
{
    public IReadOnlyList<(string Name, string Value)> Environment => [("Storage__Provider", "sqlite"), ("Storage__ConnectionString", $"Data Source={File}")];

    private string File => Path.Combine(folder, "syncbot.db");

    public async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync()) found.Add(rows.GetString(0));
        return found;
    }

    public async Task<byte[]> SecretAsync()
    {
        await using var keys = await SqliteDatabase.OpenAsync($"Data Source={Path.ChangeExtension(File, ".keys.db")}", SqliteNames.Schema, CancellationToken.None);
        return await new SqliteNames(keys).SecretAsync(CancellationToken.None);
    }

    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await using var database = await SqliteDatabase.OpenAsync($"Data Source={File}");
        return await new SqliteUpkeep(database, keys: null).FaultsAsync(CancellationToken.None);
    }
}
