using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task What_is_kept_is_given_to_one_at_a_time_and_oldest_first()
    {
        KeptTurn[] kept = [new("k1", "a", "carrier", """{"text":"✓"}"""), new("k2", "b", "carrier", "{}"), new("k3", "a", "carrier", "{}")];
        foreach (var turn in kept) await Inbox.KeepAsync(turn, CancellationToken.None);

        Assert.Equal([kept[0], kept[2]], await Inbox.ClaimAsync(Now, 1, CancellationToken.None));
        Assert.Equal([kept[1]], await Inbox.ClaimAsync(Now, 9, CancellationToken.None));
        Assert.Empty(await Inbox.ClaimAsync(Now, 9, CancellationToken.None));

        await Inbox.GiveBackAsync("k1", CancellationToken.None);
        Assert.Equal([kept[0], kept[2]], await Inbox.ClaimAsync(Now, 9, CancellationToken.None));
        await Inbox.DoneAsync("k1", CancellationToken.None);
        Assert.Equal(kept[1..], await Inbox.ClaimAsync(Now + IInbox.Claim, 9, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_is_kept_behind_something_that_is_being_taken_waits_for_it()
    {
        await Inbox.KeepAsync(new KeptTurn("k1", "a", "carrier", "{}"), CancellationToken.None);
        Assert.Single(await Inbox.ClaimAsync(Now, 9, CancellationToken.None));
        await Inbox.KeepAsync(new KeptTurn("k2", "a", "carrier", "{}"), CancellationToken.None);

        Assert.Empty(await Inbox.ClaimAsync(Now, 9, CancellationToken.None));
        await Inbox.DoneAsync("k1", CancellationToken.None);
        Assert.Equal("k2", Assert.Single(await Inbox.ClaimAsync(Now, 9, CancellationToken.None)).Key);
    }

    [SkippableFact]
    public async Task What_is_kept_twice_is_kept_once()
    {
        await Inbox.KeepAsync(new KeptTurn("k1", "a", "carrier", "first"), CancellationToken.None);
        await Inbox.KeepAsync(new KeptTurn("k1", "a", "carrier", "second"), CancellationToken.None);

        Assert.Equal("first", Assert.Single(await Inbox.ClaimAsync(Now, 9, CancellationToken.None)).Activity);
    }

    [SkippableFact]
    public async Task What_is_kept_goes_before_what_came_after_it_in_the_same_conversation()
    {
        foreach (var turn in (KeptTurn[])[new("k1", "a", "carrier", "{}"), new("k2", "a", "carrier", "{}"), new("k3", "b", "carrier", "{}")]) await Inbox.KeepAsync(turn, CancellationToken.None);

        async Task<bool> IsTooSoonAsync(string conversation) => (await Turns.LookAsync("new", conversation, "u", CancellationToken.None)).IsTooSoon;

        Assert.True(await IsTooSoonAsync("a"));
        Assert.False(await IsTooSoonAsync("c"));
        await Inbox.DoneAsync("k1", CancellationToken.None);
        Assert.True(await IsTooSoonAsync("a"));
        await Inbox.DoneAsync("k2", CancellationToken.None);
        Assert.False(await IsTooSoonAsync("a"));
        Assert.True(await IsTooSoonAsync("b"));
    }
}
