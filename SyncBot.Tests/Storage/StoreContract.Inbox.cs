using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task What_is_kept_is_given_to_one_at_a_time_and_oldest_first()
    {
        KeptTurn[] kept = [new("k1", "a", "carrier", """{"text":"✓"}"""), new("k2", "b", "carrier", "{}"), new("k3", "a", "carrier", "{}")];
        foreach (var turn in kept) await Inbox.KeepAsync(turn, CancellationToken.None);

        Assert.Equal(kept[..2], await Inbox.ClaimAsync(Now, 2, CancellationToken.None));
        Assert.Equal(kept[2..], await Inbox.ClaimAsync(Now, 2, CancellationToken.None));
        Assert.Empty(await Inbox.ClaimAsync(Now, 2, CancellationToken.None));

        await Inbox.GiveBackAsync("k3", CancellationToken.None);
        Assert.Equal(kept[2..], await Inbox.ClaimAsync(Now, 2, CancellationToken.None));
        await Inbox.DoneAsync("k1", CancellationToken.None);
        Assert.Equal(kept[1..], await Inbox.ClaimAsync(Now + IInbox.Claim, 9, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_is_kept_twice_is_kept_once()
    {
        await Inbox.KeepAsync(new KeptTurn("k1", "a", "carrier", "first"), CancellationToken.None);
        await Inbox.KeepAsync(new KeptTurn("k1", "a", "carrier", "second"), CancellationToken.None);

        Assert.Equal("first", Assert.Single(await Inbox.ClaimAsync(Now, 9, CancellationToken.None)).Activity);
    }
}
