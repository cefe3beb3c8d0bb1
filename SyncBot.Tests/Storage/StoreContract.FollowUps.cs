using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public async Task A_follow_up_is_given_out_when_it_is_due_and_to_one_at_a_time()
    {
        await PromiseAsync("a", "X", Now.AddHours(2));
        await PromiseAsync("b", "Y", Now.AddHours(1));
        await PromiseAsync("c", "Z", Now.AddHours(3));

        Assert.Empty(await FollowUps.ClaimAsync(Now, 10, Lease, CancellationToken.None));
        var first = Assert.Single(await FollowUps.ClaimAsync(Now.AddHours(2), 1, Lease, CancellationToken.None));
        var second = Assert.Single(await FollowUps.ClaimAsync(Now.AddHours(2), 10, Lease, CancellationToken.None));

        Assert.Equal(new ClaimedFollowUp(Promise("b", "Y", Now.AddHours(1)), 0, Now.AddHours(2) + Lease), first);
        Assert.Equal("X", second.What.CaseId);
        Assert.Empty(await FollowUps.ClaimAsync(Now.AddHours(2), 10, Lease, CancellationToken.None));
        Assert.Equal(["Y", "X"], (await FollowUps.ClaimAsync(Now.AddHours(2) + Lease, 10, Lease, CancellationToken.None)).Select(c => c.What.CaseId));
    }

    [SkippableFact]
    public async Task Many_who_ask_for_follow_ups_at_once_get_each_once()
    {
        for (var i = 0; i < 40; i++) await PromiseAsync($"p{i}", $"X{i}", Now);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => FollowUps.ClaimAsync(Now, 5, Lease, CancellationToken.None)));

        var all = claimed.SelectMany(c => c).Concat(await FollowUps.ClaimAsync(Now, 100, Lease, CancellationToken.None)).Select(c => c.What.CaseId).ToList();
        Assert.Equal((40, 40), (all.Count, all.Distinct().Count()));
    }

    [SkippableFact]
    public async Task What_is_put_off_comes_later_and_counts_how_often()
    {
        await PromiseAsync("a", "X", Now);
        var claimed = Assert.Single(await FollowUps.ClaimAsync(Now, 10, Lease, CancellationToken.None));

        await FollowUps.PutOffAsync(claimed, Now.AddSeconds(30), CancellationToken.None);

        Assert.Empty(await FollowUps.ClaimAsync(Now.AddSeconds(29), 10, Lease, CancellationToken.None));
        var again = Assert.Single(await FollowUps.ClaimAsync(Now.AddSeconds(30), 10, Lease, CancellationToken.None));
        Assert.Equal((claimed.What, 1), (again.What, again.Attempts));
        await FollowUps.DropAsync(again, CancellationToken.None);
        Assert.Empty(await FollowUps.ClaimAsync(Now.AddDays(1), 10, Lease, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Who_has_lost_a_claim_changes_nothing_any_more()
    {
        await PromiseAsync("a", "X", Now);
        await PromiseAsync("b", "Y", Now);
        var lost = await FollowUps.ClaimAsync(Now, 10, Lease, CancellationToken.None);
        await PromiseAsync("b", "Y", Now.AddHours(1), loaded: "Y");
        var claimed = Assert.Single(await FollowUps.ClaimAsync(Now + Lease, 10, Lease, CancellationToken.None));

        foreach (var claim in lost)
        {
            await FollowUps.PutOffAsync(claim, Now, CancellationToken.None);
            await FollowUps.DropAsync(claim, CancellationToken.None);
        }

        Assert.Equal(("X", 0), (claimed.What.CaseId, claimed.Attempts));
        Assert.Empty(await FollowUps.ClaimAsync(Now + Lease, 10, Lease, CancellationToken.None));
        Assert.Equal(["X", "Y"], (await FollowUps.ClaimAsync(Now.AddHours(2), 10, Lease, CancellationToken.None)).Select(c => c.What.CaseId));
    }

    [SkippableFact]
    public async Task A_turn_leaves_moves_or_removes_what_was_promised()
    {
        await PromiseAsync("a", "X", Now);
        await Turns.SaveAsync(Turn("a", "X", "said", "X"), CancellationToken.None);
        Assert.Single(await FollowUps.ClaimAsync(Now, 10, Lease, CancellationToken.None));

        await PromiseAsync("a", "X", Now.AddHours(1), loaded: "X");
        Assert.Equal(Promise("a", "X", Now.AddHours(1)), Assert.Single(await FollowUps.ClaimAsync(Now.AddHours(1), 10, Lease, CancellationToken.None)).What);

        await Turns.SaveAsync(Turn("a", "X", "solved", "X") with { DropsFollowUp = true }, CancellationToken.None);
        Assert.Empty(await FollowUps.ClaimAsync(Now.AddDays(1), 10, Lease, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Who_leaves_a_case_is_not_asked_about_it()
    {
        await PromiseAsync("a", "X", Now);
        await Turns.SaveAsync(Turn("a", "Y", "new", "X"), CancellationToken.None);
        Assert.Empty(await FollowUps.ClaimAsync(Now, 10, Lease, CancellationToken.None));

        await Turns.SaveAsync(Turn("b", "Z", "shared", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);
        await Turns.SaveAsync(Turn("c", "Z", "shared", "Z") with { Redeemed = "hash", FollowUp = Promise("c", "Z", Now) }, CancellationToken.None);
        await Turns.SaveAsync(Turn("b", "W", "new", "Z"), CancellationToken.None);
        Assert.Equal("c", Assert.Single(await FollowUps.ClaimAsync(Now, 10, Lease, CancellationToken.None)).What.Person);
    }

    private Task PromiseAsync(string person, string id, DateTimeOffset due, string? loaded = null) =>
        Turns.SaveAsync(Turn(person, id, "case", loaded) with { FollowUp = Promise(person, id, due) }, CancellationToken.None);

    private static FollowUp Promise(string person, string id, DateTimeOffset due) => new(id, person, $"in {person}", due, """{"to":"ü"}""");
}
