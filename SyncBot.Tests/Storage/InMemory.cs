using SyncBot.Storage;
using SyncBot.Storage.Sqlite;

namespace SyncBot.Tests.Storage;

/// <summary>A store that nobody finds on a disk.</summary>
internal static class InMemory
{
    private const string Nowhere = "Data Source=:memory:;Pooling=False";

    /// <summary>Opens one.</summary>
    public static async Task<OpenStore> OpenAsync() => SqliteParts.Of(await SqliteDatabase.OpenAsync(Nowhere), await SqliteDatabase.OpenAsync(Nowhere, SqliteNames.Schema, CancellationToken.None));
}
