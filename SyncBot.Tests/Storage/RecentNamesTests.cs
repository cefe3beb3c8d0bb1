using SyncBot.Storage.Sealed;

namespace SyncBot.Tests.Storage;

public sealed class RecentNamesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly Stopped clock = new();

    [Fact]
    public async Task Whoever_is_forgotten_is_not_remembered()
    {
        await using var store = await InMemory.OpenAsync();
        var names = new RecentNames(store.Names, clock);
        var alias = await names.TakeAsync("a", Now, CancellationToken.None);

        await names.CondemnAsync([alias.Id], CancellationToken.None);

        Assert.Null(await names.FindAsync("a", CancellationToken.None));
        Assert.Null(await names.BehindAsync(alias.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Who_was_forgotten_by_others_is_remembered_for_a_moment_and_saved_under_a_new_alias()
    {
        await using var store = await InMemory.OpenAsync();
        var names = new RecentNames(store.Names, clock);
        var alias = await names.TakeAsync("a", Now, CancellationToken.None);
        await store.Names.CondemnAsync([alias.Id], CancellationToken.None);

        Assert.Equal(alias, await names.FindAsync("a", CancellationToken.None));
        clock.Elapsed = TimeSpan.FromSeconds(2);

        Assert.Null(await names.FindAsync("a", CancellationToken.None));
        Assert.Null(await names.BehindAsync(alias.Id, CancellationToken.None));
        Assert.NotEqual(alias.Id, (await names.TakeAsync("a", Now, CancellationToken.None)).Id);
    }

    [Fact]
    public async Task What_is_to_be_saved_is_looked_up_even_if_it_is_remembered()
    {
        await using var store = await InMemory.OpenAsync();
        var names = new RecentNames(store.Names, clock);
        var alias = await names.TakeAsync("a", Now, CancellationToken.None);

        await store.Names.CondemnAsync([alias.Id], CancellationToken.None);

        Assert.NotEqual(alias.Id, (await names.TakeAsync("a", Now, CancellationToken.None)).Id);
    }

    private sealed class Stopped : TimeProvider
    {
        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}
