using SyncBot.Tests.Conversations;
using Xunit.Abstractions;

namespace SyncBot.Tests.Endurance;

/// <summary>What one host on a SQLite file endures.</summary>
public sealed class SqliteEnduranceTests(ITestOutputHelper output)
{
    [Fact]
    public Task Killed_under_load_it_loses_nothing_and_does_nothing_twice() => KillAsync(Effort.Short);

    [Fact]
    [Trait("Tier", "Long")]
    public Task Killed_under_load_many_times_it_loses_nothing_and_does_nothing_twice() => KillAsync(Effort.Long);

    [SkippableFact]
    public Task With_a_full_disk_it_says_so_and_goes_on_when_there_is_room() => FillAsync(Effort.Short);

    [SkippableFact]
    [Trait("Tier", "Long")]
    public Task With_a_disk_that_is_full_for_long_it_says_so_and_goes_on_when_there_is_room() => FillAsync(Effort.Long);

    private async Task KillAsync(Effort effort)
    {
        using var folder = new TempFolder();
        await Trials.KillAsync(new EnduredSqlite(folder.Path), nodes: 1, effort.Kills, output);
    }

    private async Task FillAsync(Effort effort)
    {
        using var disk = SmallDisk.Mount();
        await Trials.OutageAsync(new EnduredSqlite(disk.Path), effort.OutageSeconds, begin: disk.FillAsync, end: disk.MakeRoomAsync, mostDoubled: 0, output);
    }
}
