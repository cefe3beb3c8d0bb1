using System.Net;
using SyncBot.Storage.Postgres;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Storage.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresDatabaseTests(OwnDatabase own) : IClassFixture<OwnDatabase>
{
    [SkippableFact]
    public async Task Nodes_that_start_together_make_the_tables_once()
    {
        await own.ClearAsync();

        foreach (var database in await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostgresDatabase.OpenAsync(own.ConnectionString)))) await database.DisposeAsync();

        Assert.Equal(1L, await own.SqlAsync("SELECT count(*) FROM schema_version"));
    }

    [SkippableFact]
    public async Task A_database_of_a_newer_version_stops_the_start()
    {
        await own.ClearAsync();
        await (await PostgresDatabase.OpenAsync(own.ConnectionString)).DisposeAsync();
        await own.SqlAsync("UPDATE schema_version SET version = 99");

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => TestHost.StartAsync(settings: own.Settings));

        Assert.Contains("99", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_host_whose_database_is_gone_is_not_ready_and_recovers_by_itself()
    {
        await own.ClearAsync();
        await using var host = await TestHost.StartAsync(settings: ["Storage:Provider=postgres", $"Storage:ConnectionString={own.ConnectionString};Password=Geheim-4711"]);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(host));

        await own.OpenToAllAsync(false);
        try
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(host));
        }
        finally
        {
            await own.OpenToAllAsync(true);
        }

        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(host));
        Assert.Contains("Low Power Mode", (await visitor.SayAsync("what have we tried?")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Geheim-4711", string.Join("\n", host.Log.Lines), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_that_is_not_there_stops_the_start_with_one_sentence_without_the_password()
    {
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(settings: ["Storage:Provider=postgres", "Storage:ConnectionString=Host=127.0.0.1;Port=1;Username=bot;Password=Geheim-4711"]));

        Assert.StartsWith("Storage__ConnectionString", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.DoesNotContain("Geheim-4711", fault.ToString(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> ReadyAsync(TestHost host)
    {
        using var answer = await host.Http.GetAsync(new Uri("/readyz", UriKind.Relative));
        return answer.StatusCode;
    }
}
