using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task Names_have_one_alias_however_many_ask_at_once_until_they_are_forgotten()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Names.TakeAsync(["a", "b"], Now, CancellationToken.None)));
        var alias = taken[0]["a"];

        Assert.Single(taken.Select(t => (t["a"].Id, t["b"].Id)).Distinct());
        Assert.Equal(Alias.KeyLength, alias.Key.Length);
        Assert.Equal(alias.Key, (await Names.FindAsync(["a", "nobody"], CancellationToken.None)).Values.Single().Key);
        Assert.Equal("a", (await Names.BehindAsync([alias.Id, "nobody"], CancellationToken.None)).Values.Single().Name);

        await Names.CondemnAsync([alias.Id], CancellationToken.None);
        Assert.Empty(await Names.FindAsync(["a"], CancellationToken.None));
        Assert.Empty(await Names.BehindAsync([alias.Id], CancellationToken.None));
        Assert.Equal([alias.Id], await Names.CondemnedAsync(10, CancellationToken.None));
        Assert.NotEqual(alias.Id, (await Names.TakeAsync(["a"], Now, CancellationToken.None))["a"].Id);

        await Names.DestroyAsync([alias.Id, taken[0]["b"].Id], CancellationToken.None);
        Assert.Empty(await Names.CondemnedAsync(10, CancellationToken.None));
        Assert.Single(await Names.FindAsync(["b"], CancellationToken.None));
    }

    [SkippableFact]
    public async Task Old_names_are_gone_through_in_order()
    {
        var taken = await Names.TakeAsync(["a", "b", "c"], Now, CancellationToken.None);
        await Names.TakeAsync(["later"], Now.AddDays(1), CancellationToken.None);

        var found = new List<Alias>();
        while (await Names.OldAsync(found.LastOrDefault()?.Id ?? "", Now.AddHours(1), 2, CancellationToken.None) is { Count: > 0 } some) found.AddRange(some);

        Assert.Equal(taken.Values.Select(t => t.Id).Order(StringComparer.Ordinal), found.Select(f => f.Id));
    }

    [SkippableFact]
    public async Task All_that_is_about_one_person_is_found_and_removed_and_nothing_else()
    {
        await SaveAllAsync("mine");
        await SaveAllAsync("other");
        await Turns.SaveAsync(Turn("mine-elsewhere", "mine-case", "state", "mine-case") with { DialogState = "s" }, CancellationToken.None);
        await Turns.SaveAsync(Turn("mine", null, null, null) with { Conversation = "group", DialogState = "s", IsShared = true }, CancellationToken.None);

        var all = await LinkedAsync("mine");
        Assert.Equal(["mine", "mine-case", "mine-elsewhere"], await NamedAsync(all));
        var kinds = (await Traces.ReadAsync(all, CancellationToken.None)).Select(t => t.Kind);
        Assert.Superset(new HashSet<string> { "case", "conversation", "said", "to-send", "hand-over", "code", "follow-up" }, kinds.ToHashSet());

        await Traces.RemoveAsync(all, CancellationToken.None);

        Assert.Empty(await Traces.ReadAsync(all, CancellationToken.None));
        Assert.Empty(await Traces.PresentAsync(all, CancellationToken.None));
        Assert.Null(await Turns.CaseOfAsync("mine", CancellationToken.None));
        Assert.Equal("other-case", await Turns.CaseOfAsync("other", CancellationToken.None));
        Assert.Equal("s", (await Turns.LoadAsync("group", caseId: null, CancellationToken.None)).DialogState);
        Assert.Single(await Turns.DueHandOversAsync(Now, 10, CancellationToken.None));
        Assert.Single(await FollowUps.ClaimAsync(Now.AddDays(1), 10, TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_nobody_touches_expires_unless_something_is_still_to_come()
    {
        await Turns.SaveAsync(Turn("a", "A", "1", null) with { DialogState = "s" }, CancellationToken.None);
        await Turns.SaveAsync(Turn("b", "B", "1", null) with { DialogState = "s", Sends = [new Send("k", "x", SendKind.New, null, "{}")], FollowUp = new FollowUp("B", "b", "b", Now.AddDays(90), "{}") }, CancellationToken.None);
        await Turns.SaveAsync(Turn("c", "C", "1", null) with { DialogState = "s", At = Now.AddDays(2) }, CancellationToken.None);

        Assert.Empty(await Traces.ExpiredAsync(Now, Now, 10, CancellationToken.None));
        var expired = await Traces.ExpiredAsync(Now.AddDays(1), Now.AddDays(1), 10, CancellationToken.None);

        Assert.Equal(2, expired.Count);
        Assert.True(await Traces.IsExpiredAsync(expired[0], Now.AddDays(1), Now.AddDays(1), CancellationToken.None));
        Assert.False(await Traces.IsExpiredAsync(expired[0], Now, Now, CancellationToken.None));
        await Traces.RemoveAsync(expired, CancellationToken.None);
        Assert.Null(await Turns.CaseOfAsync("a", CancellationToken.None));
        Assert.Equal(("B", "C"), (await Turns.CaseOfAsync("b", CancellationToken.None), await Turns.CaseOfAsync("c", CancellationToken.None)));
    }

    [SkippableFact]
    public async Task What_came_to_its_end_is_tidied_away()
    {
        await SaveAllAsync("a");
        await Turns.SaveAsync(Turn("b", null, null, null) with { Delivery = new Delivery("d", "answer") }, CancellationToken.None);
        var handOver = Assert.Single(await Turns.DueHandOversAsync(Now, 10, CancellationToken.None));
        await Turns.DeliveredAsync(handOver.Id, Now, CancellationToken.None);
        await Outbox.GiveUpAsync((await Outbox.NextAsync("a", CancellationToken.None))!, "reason", Now, CancellationToken.None);

        await Traces.TidyAsync(Now.AddDays(2), TimeSpan.FromDays(3), CancellationToken.None);
        Assert.Single(await Outbox.DeadLettersAsync(10, CancellationToken.None));
        Assert.NotNull(await Turns.AnswerToAsync("d", CancellationToken.None));
        await Traces.TidyAsync(Now.AddDays(4), TimeSpan.FromDays(3), CancellationToken.None);

        Assert.Null(await Turns.AnswerToAsync("d", CancellationToken.None));
        Assert.Empty(await Outbox.DeadLettersAsync(10, CancellationToken.None));
        Assert.DoesNotContain("hand-over", (await Traces.ReadAsync(await LinkedAsync("a"), CancellationToken.None)).Select(t => t.Kind));
    }

    [SkippableFact]
    public async Task A_store_is_bound_to_the_first_names_for_good()
    {
        Assert.Null(await Traces.BoundToAsync(CancellationToken.None));

        await Traces.BindAsync("first", CancellationToken.None);
        await Traces.BindAsync("second", CancellationToken.None);

        Assert.Equal("first", await Traces.BoundToAsync(CancellationToken.None));
    }

    /// <summary>For stores that know nobody by name: another process forgets somebody between a turn's load and its save.</summary>
    protected async Task ForgetMeanwhileAsync()
    {
        await SaveAllAsync("mine");
        var stored = await Turns.LoadAsync("mine", "mine-case", CancellationToken.None);
        var forgotten = await LinkedAsync("mine");
        await Names.CondemnAsync(forgotten, CancellationToken.None);
        await Traces.RemoveAsync(forgotten, CancellationToken.None);
        var changes = Turn("mine", "new-case", stored.Case, null) with
        {
            DialogState = stored.DialogState,
            LoadedCaseId = "mine-case",
            LoadedVersion = stored.Version,
            LoadedUnder = stored.Under,
            Log = new ConversationLog("mine", ["{}"]),
        };

        await Assert.ThrowsAsync<StaleTurnException>(() => Turns.SaveAsync(changes, CancellationToken.None));

        Assert.Null((await Turns.LoadAsync("mine", "new-case", CancellationToken.None)).DialogState);
        Assert.Null(await Turns.CaseOfAsync("mine", CancellationToken.None));
        Assert.Empty(await Conversations.ActivitiesAsync("mine", 0, 10, CancellationToken.None));
    }

    private async Task SaveAllAsync(string person)
    {
        await Conversations.OpenAsync(new KeptConversation(person, person), resumeHash: null, Now, CancellationToken.None);
        var changes = Turn(person, $"{person}-case", "state", null) with
        {
            DialogState = "stack",
            HandOvers = ["{}"],
            Issued = new IssuedCode($"{person}-hash", "given", Now.AddDays(1)),
            FollowUp = new FollowUp($"{person}-case", person, person, Now.AddHours(1), "{}"),
            Sends = [new Send($"{person}-key", "x", SendKind.New, null, "{}")],
            Log = new ConversationLog(person, ["{}"]),
        };
        Assert.True(await Turns.SaveAsync(changes, CancellationToken.None));
    }

    // What stands in the store for somebody: an alias, or where there are none the name.
    private async Task<IReadOnlyCollection<string>> LinkedAsync(string person)
    {
        var known = await Names.FindAsync([person], CancellationToken.None);
        HashSet<string> all = [known.TryGetValue(person, out var alias) ? alias.Id : person];
        for (var before = 0; before < all.Count;)
        {
            before = all.Count;
            all.UnionWith(await Traces.LinkedAsync(all, CancellationToken.None));
        }

        return all;
    }

    private async Task<IEnumerable<string>> NamedAsync(IReadOnlyCollection<string> ids)
    {
        var behind = await Names.BehindAsync(ids, CancellationToken.None);
        return ids.Select(id => behind.TryGetValue(id, out var alias) ? CaseNames.IdOf(alias.Name) ?? alias.Name : id).Order(StringComparer.Ordinal);
    }
}
