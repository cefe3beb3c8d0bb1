using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task What_is_to_be_sent_waits_in_the_order_in_which_it_was_said()
    {
        await SayAsync("a", New("k1"), New("k2"));
        await SayAsync("b", New("k3"));
        await SayAsync("a", new Send("k4", "carrier", SendKind.ChangeOrNew, "target", """{"text":"✓"}"""));

        var (sent, last) = (new List<string>(), default(WaitingSend));
        while (await Outbox.NextAsync("a", CancellationToken.None) is { } next)
        {
            sent.Add((last = next).What.Key);
            await Outbox.SentAsync(next, id: null, CancellationToken.None);
        }

        Assert.Equal(["k1", "k2", "k4"], sent);
        Assert.Equal((new Send("k4", "carrier", SendKind.ChangeOrNew, "target", """{"text":"✓"}"""), "a", 0), (last!.What, last.Conversation, last.Attempts));
        Assert.Equal("k3", (await Outbox.NextAsync("b", CancellationToken.None))!.What.Key);
    }

    [SkippableFact]
    public async Task The_turn_itself_is_given_time_to_send_before_others_may()
    {
        await SayAsync("a", New("k1"));

        Assert.Empty(await Outbox.DueAsync(Now, 10, CancellationToken.None));
        Assert.Equal(["a"], await Outbox.DueAsync(Now + Send.Grace, 10, CancellationToken.None));
        Assert.Empty(await Outbox.DueAsync(Now + Send.Grace, 0, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_is_put_off_keeps_the_rest_of_its_conversation_waiting()
    {
        await SayAsync("a", New("k1"), New("k2"));
        await SayAsync("b", New("k3"));
        var later = Now + Send.Grace + TimeSpan.FromMinutes(1);

        await Outbox.PutOffAsync((await Outbox.NextAsync("a", CancellationToken.None))!, later, CancellationToken.None);

        var next = await Outbox.NextAsync("a", CancellationToken.None);
        Assert.Equal(("k1", 1, later), (next!.What.Key, next.Attempts, next.Due));
        Assert.Equal(["b"], await Outbox.DueAsync(Now + Send.Grace, 10, CancellationToken.None));
        Assert.Equal(["b", "a"], await Outbox.DueAsync(later, 10, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_was_called_by_its_key_is_called_by_its_id_once_it_has_one()
    {
        await Turns.SaveAsync(Turn("a", "X", "1", null) with { DialogState = "stack", Card = "k1", Sends = [New("k1"), new Send("k2", "carrier", SendKind.Change, "k1", "{}")] }, CancellationToken.None);

        await Outbox.SentAsync((await Outbox.NextAsync("a", CancellationToken.None))!, "id-1", CancellationToken.None);

        Assert.Equal("id-1", (await Turns.LoadAsync("a", "X", CancellationToken.None)).Card);
        var change = await Outbox.NextAsync("a", CancellationToken.None);
        Assert.Equal(("k2", "id-1"), (change!.What.Key, change.What.Target));
        await Outbox.SentAsync(change, "id-2", CancellationToken.None);
        Assert.Equal("id-2", (await Turns.LoadAsync("a", "X", CancellationToken.None)).Card);
    }

    [SkippableFact]
    public async Task A_dead_letter_is_kept_until_an_operator_has_decided()
    {
        await SayAsync("a", New("k1"), New("k2"), New("k3"));
        await Outbox.GiveUpAsync((await Outbox.NextAsync("a", CancellationToken.None))!, "refused", Now, CancellationToken.None);
        await Outbox.GiveUpAsync((await Outbox.NextAsync("a", CancellationToken.None))!, "unknown", Now.AddSeconds(1), CancellationToken.None);

        var dead = await Outbox.DeadLettersAsync(10, CancellationToken.None);
        Assert.Equal([("a", "refused", 1, Now), ("a", "unknown", 1, Now.AddSeconds(1))], dead.Select(d => (d.Conversation, d.Reason, d.Attempts, d.At)));
        Assert.Equal("k3", (await Outbox.NextAsync("a", CancellationToken.None))!.What.Key);

        Assert.True(await Outbox.ReviveAsync(dead[0].Id, Now, CancellationToken.None));
        Assert.False(await Outbox.ReviveAsync(dead[0].Id, Now, CancellationToken.None));
        Assert.True(await Outbox.DropAsync(dead[1].Id, CancellationToken.None));
        Assert.False(await Outbox.DropAsync(dead[1].Id, CancellationToken.None));
        Assert.Empty(await Outbox.DeadLettersAsync(10, CancellationToken.None));

        var next = await Outbox.NextAsync("a", CancellationToken.None);
        Assert.Equal("k3", next!.What.Key);
        Assert.False(await Outbox.DropAsync(next.Id, CancellationToken.None));
        await Outbox.SentAsync(next, id: null, CancellationToken.None);
        Assert.Equal("k1", (await Outbox.NextAsync("a", CancellationToken.None))!.What.Key);
    }

    [SkippableFact]
    public async Task What_a_turn_that_is_not_saved_says_is_never_sent()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Turns.SaveAsync(Turn("a", "X", "case", "X") with { Sends = [New("k1")] }, CancellationToken.None));

        Assert.Null(await Outbox.NextAsync("a", CancellationToken.None));
    }

    private static Send New(string key) => new(key, "carrier", SendKind.New, Target: null, "{}");

    private Task SayAsync(string conversation, params Send[] sends) => Turns.SaveAsync(Turn(conversation, null, null, null) with { Sends = sends }, CancellationToken.None);

    private async Task<TurnVersion?> VersionAsync(string conversation, string caseId) => (await Turns.LoadAsync(conversation, caseId, CancellationToken.None)).Version;
}
