using SyncBot.Tests.Storage.Postgres;
using Xunit.Abstractions;

namespace SyncBot.Tests.Endurance;

/// <summary>What hosts on a PostgreSQL server of their own endure.</summary>
public sealed class PostgresEnduranceTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private readonly OwnDatabase own = new(server);

    private EnduredPostgres Store => new(own);

    public Task InitializeAsync() => own.InitializeAsync();

    public Task DisposeAsync() => own.DisposeAsync();

    [SkippableFact]
    public Task Killed_under_load_a_host_loses_nothing_and_does_nothing_twice() => Trials.KillAsync(Store, nodes: 1, Effort.Short.Kills, output);

    [SkippableFact]
    [Trait("Tier", "Long")]
    public Task Killed_under_load_many_times_a_host_loses_nothing_and_does_nothing_twice() => Trials.KillAsync(Store, nodes: 1, Effort.Long.Kills, output);

    [SkippableFact]
    public Task One_of_two_nodes_that_is_killed_takes_nothing_along() => Trials.KillAsync(Store, nodes: 2, Effort.Short.NodeKills, output);

    [SkippableFact]
    [Trait("Tier", "Long")]
    public Task One_of_two_nodes_that_is_killed_many_times_takes_nothing_along() => Trials.KillAsync(Store, nodes: 2, Effort.Long.NodeKills, output);

    [SkippableFact]
    public Task While_the_server_is_away_people_are_told_and_all_goes_on_afterwards() => StopAsync(Effort.Short);

    [SkippableFact]
    [Trait("Tier", "Long")]
    public Task While_the_server_is_away_for_long_people_are_told_and_all_goes_on_afterwards() => StopAsync(Effort.Long);

    private Task StopAsync(Effort effort) => Trials.OutageAsync(Store, effort.OutageSeconds, begin: server.StopAsync, end: server.GoOnAsync, mostDoubled: 0, output);
}
