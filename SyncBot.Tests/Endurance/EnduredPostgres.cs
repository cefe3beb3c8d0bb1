using SyncBot.Tests.Storage.Postgres;

namespace SyncBot.Tests.Endurance;

/// <summary>A PostgreSQL database of hosts.</summary>
internal sealed class EnduredPostgres(OwnDatabase own) : IEnduredStore
{
    public IReadOnlyList<(string Name, string Value)> Environment => [("Storage__Provider", "postgres"), ("Storage__ConnectionString", own.ConnectionString)];

    public async Task<IReadOnlyList<string>> ReadAsync(string sql) => (string[])(await own.SqlAsync($"SELECT coalesce(array_agg(found::text), '{{}}') FROM ({sql}) AS rows (found)"))!;

    public async Task<byte[]> SecretAsync() => (byte[])(await own.SqlAsync("SELECT secret FROM syncbot_keys.identity"))!;

    // Each index must lead to each row, and to no other.
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await own.SqlAsync("CREATE EXTENSION IF NOT EXISTS amcheck");
        await own.SqlAsync("SELECT count(bt_index_check(indexrelid, true)) FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace");
        return await ReadAsync("SELECT relname || ': ' || fault.msg FROM pg_class, verify_heapam(pg_class.oid) AS fault WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
    }
}
