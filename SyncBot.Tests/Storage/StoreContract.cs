using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

/// <summary>What every store does, whichever database it is on. Each test has an empty one.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private OpenStore store = null!;

    /// <summary>What is kept of turns.</summary>
    protected ITurnStore Turns => store.Turns;

    /// <summary>Conversations and keys.</summary>
    protected IConversationStore Conversations => store.Conversations;

    private IOutbox Outbox => store.Outbox;

    private IInbox Inbox => store.Inbox;

    private IFollowUpStore FollowUps => store.FollowUps;

    private IPhoneStore Phones => store.Phones;

    private ITraces Traces => store.Traces;

    private INameStore Names => store.Names;

    public async Task InitializeAsync() => store = await OpenAsync();

    public async Task DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
    }

    /// <summary>Opens an empty store.</summary>
    private protected abstract Task<OpenStore> OpenAsync();

    [SkippableFact]
    public async Task Nothing_is_known_of_whom_nobody_has_heard()
    {
        Assert.Null(await Turns.CaseOfAsync("a", CancellationToken.None));
        Assert.Null(await Turns.AnswerToAsync("hash", CancellationToken.None));
        var stored = await Turns.LoadAsync("c", caseId: null, CancellationToken.None);
        Assert.Equal((null, null, null), (stored.DialogState, stored.Case, stored.Code));
        await Turns.PingAsync(CancellationToken.None);
    }

    [SkippableFact]
    public async Task What_a_turn_saves_is_what_the_next_one_loads()
    {
        var code = new IssuedCode("hash", "given", Now.AddHours(1));
        await Turns.SaveAsync(Turn("a", "X", """{"text":"Ünïcode ✓ 📱 \u0000"}""", null) with { DialogState = "stack", Issued = code, Delivery = new Delivery("d", "answer") }, CancellationToken.None);

        var stored = await Turns.LoadAsync("a", "X", CancellationToken.None);

        Assert.Equal("X", await Turns.CaseOfAsync("a", CancellationToken.None));
        Assert.Equal(("stack", """{"text":"Ünïcode ✓ 📱 \u0000"}""", code), (stored.DialogState, stored.Case, stored.Code));
        Assert.Equal("answer", await Turns.AnswerToAsync("d", CancellationToken.None));
    }

    [SkippableFact]
    public async Task The_card_that_counts_stays_until_another_does_or_the_conversation_is_forgotten()
    {
        await Turns.SaveAsync(Turn("a", "X", "1", null) with { DialogState = "stack" }, CancellationToken.None);
        Assert.Null((await Turns.LoadAsync("a", "X", CancellationToken.None)).Card);

        await Turns.SaveAsync(Turn("a", "X", "2", "X") with { DialogState = "stack", Card = "card", LoadedVersion = await VersionAsync("a", "X") }, CancellationToken.None);
        Assert.Equal("card", (await Turns.LoadAsync("a", "X", CancellationToken.None)).Card);

        await Turns.SaveAsync(Turn("a", "X", "3", "X") with { DialogState = "stack", LoadedVersion = await VersionAsync("a", "X") }, CancellationToken.None);
        Assert.Null((await Turns.LoadAsync("a", "X", CancellationToken.None)).Card);
    }

    [SkippableFact]
    public async Task Turn_follows_turn_as_each_was_loaded()
    {
        for (var i = 0; i < 5; i++)
        {
            var loaded = await Turns.LoadAsync("a", "X", CancellationToken.None);
            Assert.Equal(i == 0 ? null : $"{i}", loaded.Case);
            var turn = Turn("a", "X", $"{i + 1}", loaded.Case is null ? null : "X") with { DialogState = $"{i + 1}", LoadedVersion = loaded.Version };
            Assert.True(await Turns.SaveAsync(turn, CancellationToken.None));
        }

        Assert.Equal("5", (await Turns.LoadAsync("a", "X", CancellationToken.None)).DialogState);
    }

    [SkippableFact]
    public async Task A_stack_can_be_forgotten_while_the_case_stays()
    {
        await Turns.SaveAsync(Turn("a", "X", "case", null) with { DialogState = "stack" }, CancellationToken.None);
        var loaded = await Turns.LoadAsync("a", "X", CancellationToken.None);

        await Turns.SaveAsync(Turn("a", null, null, null) with { LoadedVersion = loaded.Version }, CancellationToken.None);

        var stored = await Turns.LoadAsync("a", "X", CancellationToken.None);
        Assert.Equal((null, "case"), (stored.DialogState, stored.Case));
    }

    [SkippableFact]
    public async Task A_new_case_never_takes_the_place_of_another_of_the_same_id()
    {
        await Turns.SaveAsync(Turn("a", "X", "case of a", null), CancellationToken.None);

        await Assert.ThrowsAsync<StaleTurnException>(() => Turns.SaveAsync(Turn("b", "X", "case of b", null) with { DialogState = "stack" }, CancellationToken.None));

        Assert.Equal("case of a", (await Turns.LoadAsync("a", "X", CancellationToken.None)).Case);
        Assert.Null(await Turns.CaseOfAsync("b", CancellationToken.None));
        Assert.Null((await Turns.LoadAsync("b", "X", CancellationToken.None)).DialogState);
    }

    [SkippableFact]
    public async Task A_case_that_is_left_by_its_last_person_goes_with_its_code()
    {
        await Turns.SaveAsync(Turn("a", "X", "old", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);

        await Turns.SaveAsync(Turn("a", "Y", "new", "X"), CancellationToken.None);

        Assert.Null((await Turns.LoadAsync("a", "X", CancellationToken.None)).Case);
        Assert.Equal("new", (await Turns.LoadAsync("a", "Y", CancellationToken.None)).Case);
        Assert.Null((await Turns.TryCodeAsync("hash", "b", Now, CancellationToken.None)).CaseId);
    }

    [SkippableFact]
    public async Task A_case_that_somebody_else_still_has_stays_and_can_be_taken_up_again()
    {
        await Turns.SaveAsync(Turn("a", "X", "first", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);
        await Turns.SaveAsync(Turn("b", "X", "second", "X") with { Redeemed = "hash" }, CancellationToken.None);

        await Turns.SaveAsync(Turn("a", "Y", "new", "X"), CancellationToken.None);
        await Turns.SaveAsync(Turn("a", "X", "old", "Y") with { TakesUpAgain = true }, CancellationToken.None);

        Assert.Equal("second", (await Turns.LoadAsync("a", "X", CancellationToken.None)).Case);
        Assert.Equal("X", await Turns.CaseOfAsync("a", CancellationToken.None));
        Assert.Null((await Turns.LoadAsync("a", "Y", CancellationToken.None)).Case);
    }

    [SkippableFact]
    public async Task A_case_that_is_gone_can_not_be_saved()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Turns.SaveAsync(Turn("a", "X", "case", "X") with { DialogState = "stack" }, CancellationToken.None));

        Assert.Null((await Turns.LoadAsync("a", "X", CancellationToken.None)).DialogState);
    }

    [SkippableFact]
    public async Task What_was_delivered_is_forgotten_when_no_channel_tries_any_more()
    {
        await Turns.SaveAsync(Turn("a", "X", "1", null) with { Delivery = new Delivery("d1", "1") }, CancellationToken.None);

        await Turns.SaveAsync(Turn("a", "X", "2", "X") with { Delivery = new Delivery("d2", "2"), At = Now + Delivery.Kept }, CancellationToken.None);

        Assert.Equal((null, "2"), (await Turns.AnswerToAsync("d1", CancellationToken.None), await Turns.AnswerToAsync("d2", CancellationToken.None)));
    }

    [SkippableFact]
    public async Task Ids_may_be_long_and_hold_anything()
    {
        string[] people = ["a", "A", "a ", "ä", "a\u0308", "💬", "x\u0001", new string('x', 5000), new string('x', 5001)];
        foreach (var (person, i) in people.Select((p, i) => (p, i))) await Turns.SaveAsync(Turn(person, $"X{i}", $"{i}", null) with { DialogState = $"{i}" }, CancellationToken.None);

        foreach (var (person, i) in people.Select((p, i) => (p, i)))
        {
            Assert.Equal($"X{i}", await Turns.CaseOfAsync(person, CancellationToken.None));
            Assert.Equal($"{i}", (await Turns.LoadAsync(person, caseId: null, CancellationToken.None)).DialogState);
        }
    }

    [SkippableFact]
    public async Task Hand_overs_wait_in_order_until_they_are_delivered()
    {
        await Turns.SaveAsync(Turn("a", null, null, null) with { HandOvers = ["1", "2", "3"] }, CancellationToken.None);
        Assert.Empty(await Turns.DueHandOversAsync(Now.AddSeconds(-1), 10, CancellationToken.None));

        var due = await Turns.DueHandOversAsync(Now, 10, CancellationToken.None);
        await Turns.DeliveredAsync(due[0].Id, Now, CancellationToken.None);
        await Turns.PostponeAsync(due[1].Id, Now.AddMinutes(1), CancellationToken.None);
        await Turns.PostponeAsync(due[2].Id, Now.AddMinutes(2), CancellationToken.None);

        Assert.Equal([("1", 0), ("2", 0), ("3", 0)], due.Select(h => (h.Payload, h.Attempts)));
        Assert.Empty(await Turns.DueHandOversAsync(Now, 10, CancellationToken.None));
        var later = Assert.Single(await Turns.DueHandOversAsync(Now.AddMinutes(1), 10, CancellationToken.None));
        Assert.Equal((due[1].Id, "2", 1), (later.Id, later.Payload, later.Attempts));
        Assert.Equal("3", Assert.Single(await Turns.DueHandOversAsync(Now.AddMinutes(10), 10, CancellationToken.None), h => h.Id != later.Id).Payload);
    }

    [SkippableFact]
    public async Task Many_turns_at_once_are_all_saved()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Turns.SaveAsync(
            Turn($"p{i}", $"X{i}", $"{i}", null) with { DialogState = $"{i}", Delivery = new Delivery($"d{i}", $"{i}"), Issued = new IssuedCode($"h{i}", "", Now) },
            CancellationToken.None)));

        for (var i = 0; i < 64; i++) Assert.Equal($"{i}", (await Turns.LoadAsync($"p{i}", $"X{i}", CancellationToken.None)).Case);
    }

    protected static TurnChanges Turn(string person, string? id, string? @case, string? loaded) =>
        new(person, person, DialogState: null, id, @case, HandOvers: [], Now) { LoadedCaseId = loaded };
}
