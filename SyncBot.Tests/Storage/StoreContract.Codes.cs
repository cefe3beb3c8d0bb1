using SyncBot.Resuming;
using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task A_code_that_is_gone_saves_nothing_of_the_turn()
    {
        await Turns.SaveAsync(Turn("a", "X", "first", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);

        var first = await Turns.SaveAsync(Turn("b", "X", "second", "X") with { Redeemed = "hash" }, CancellationToken.None);
        var second = await Turns.SaveAsync(Turn("c", "X", "third", "X") with { Redeemed = "hash", Delivery = new Delivery("d", "answer") }, CancellationToken.None);

        Assert.Equal((true, false), (first, second));
        Assert.Equal(("X", null), (await Turns.CaseOfAsync("b", CancellationToken.None), await Turns.CaseOfAsync("c", CancellationToken.None)));
        Assert.Equal("second", (await Turns.LoadAsync("c", "X", CancellationToken.None)).Case);
        Assert.Null(await Turns.AnswerToAsync("d", CancellationToken.None));
    }

    [SkippableFact]
    public async Task Who_comes_by_a_code_leaves_their_own_case()
    {
        await Turns.SaveAsync(Turn("a", "X", "first", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);
        await Turns.SaveAsync(Turn("b", "Y", "own", null), CancellationToken.None);

        Assert.True(await Turns.SaveAsync(Turn("b", "X", "second", "X") with { Redeemed = "hash" }, CancellationToken.None));

        Assert.Equal("X", await Turns.CaseOfAsync("b", CancellationToken.None));
        Assert.Null((await Turns.LoadAsync("b", "Y", CancellationToken.None)).Case);
    }

    [SkippableFact]
    public async Task Of_many_who_use_one_code_at_once_one_gets_in()
    {
        await Turns.SaveAsync(Turn("a", "X", "first", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Turns.SaveAsync(Turn($"p{i}", "X", $"{i}", "X") with { Redeemed = "hash" }, CancellationToken.None)));

        Assert.Single(outcomes, saved => saved);
    }

    [SkippableFact]
    public async Task A_later_code_takes_the_place_of_the_one_before()
    {
        await Turns.SaveAsync(Turn("a", "X", "1", null) with { Issued = new IssuedCode("h1", "", Now.AddHours(1)) }, CancellationToken.None);
        await Turns.SaveAsync(Turn("a", "X", "2", "X") with { Issued = new IssuedCode("h2", "", Now.AddHours(1)) }, CancellationToken.None);

        Assert.Null((await Turns.TryCodeAsync("h1", "b", Now, CancellationToken.None)).CaseId);
        Assert.Equal(new TriedCode("X", WasLookedUp: true), await Turns.TryCodeAsync("h2", "b", Now, CancellationToken.None));
        Assert.Null((await Turns.TryCodeAsync("h2", "b", Now.AddHours(1), CancellationToken.None)).CaseId);
    }

    [SkippableFact]
    public async Task Wrong_codes_of_one_person_are_counted_however_many_come_at_once()
    {
        await Turns.SaveAsync(Turn("a", "X", "1", null) with { Issued = new IssuedCode("right", "", Now.AddHours(3)) }, CancellationToken.None);

        var tried = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Turns.TryCodeAsync($"wrong{i}", "b", Now, CancellationToken.None)));

        Assert.Equal(CodeLimits.WrongOfOne, tried.Count(t => t.WasLookedUp));
        Assert.Equal(new TriedCode(CaseId: null, WasLookedUp: false), await Turns.TryCodeAsync("right", "b", Now, CancellationToken.None));
        Assert.Equal("X", (await Turns.TryCodeAsync("right", "c", Now, CancellationToken.None)).CaseId);
        Assert.Equal("X", (await Turns.TryCodeAsync("right", "b", Now + CodeLimits.Window, CancellationToken.None)).CaseId);
    }
}
