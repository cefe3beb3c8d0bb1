using SyncBot.Storage;
using SyncBot.Storage.Sqlite;

namespace SyncBot.Tests.Storage;

public sealed class TraceQueriesTests
{
    [Fact]
    public async Task Whether_one_is_over_its_time_is_asked_of_that_one_alone()
    {
        await using var database = await SqliteDatabase.OpenAsync("Data Source=:memory:;Pooling=False");
        var query = $"EXPLAIN QUERY PLAN {TraceQueries.IsExpired("$conversations", "$cases", "$id")}";

        var steps = await database.ReadAsync(file => file.Rows(query, row => row.GetString(3), ("$conversations", 1), ("$cases", 1), ("$id", "a")), CancellationToken.None);

        Assert.Contains(steps, s => s.StartsWith("SEARCH conversations", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, s => s.StartsWith("SCAN", StringComparison.Ordinal) && s != "SCAN old");
    }
}
