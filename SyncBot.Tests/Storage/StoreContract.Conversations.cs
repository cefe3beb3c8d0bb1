using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task A_conversation_is_found_by_its_id_and_by_its_resume_token_while_that_is_used()
    {
        var kept = new KeptConversation("c", "dl_u");
        await Conversations.OpenAsync(kept, "resume", Now, CancellationToken.None);
        await Conversations.OpenAsync(new KeptConversation("d", "dl_v"), resumeHash: null, Now, CancellationToken.None);
        await Conversations.OpenAsync(new KeptConversation("e", "dl_w"), resumeHash: null, Now, CancellationToken.None);

        Assert.Equal(kept, await Conversations.FindAsync("c", CancellationToken.None));
        Assert.Null(await Conversations.FindAsync("C", CancellationToken.None));
        Assert.Equal(kept, await Conversations.ResumeAsync("resume", Now, Now.AddDays(1), CancellationToken.None));
        Assert.Equal(kept, await Conversations.ResumeAsync("resume", Now.AddDays(1), Now.AddDays(1), CancellationToken.None));
        Assert.Null(await Conversations.ResumeAsync("resume", Now.AddDays(2), Now.AddDays(2), CancellationToken.None));
        Assert.Null(await Conversations.ResumeAsync("another", Now, Now, CancellationToken.None));
    }

    [SkippableFact]
    public async Task An_id_or_a_resume_token_opens_one_conversation_only()
    {
        await Conversations.OpenAsync(new KeptConversation("c", "dl_u"), "resume", Now, CancellationToken.None);

        await Assert.ThrowsAnyAsync<Exception>(() => Conversations.OpenAsync(new KeptConversation("c", "dl_v"), "other", Now, CancellationToken.None));
        await Assert.ThrowsAnyAsync<Exception>(() => Conversations.OpenAsync(new KeptConversation("d", "dl_v"), "resume", Now, CancellationToken.None));

        Assert.Equal("dl_u", (await Conversations.FindAsync("c", CancellationToken.None))!.User);
        Assert.Null(await Conversations.FindAsync("d", CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_was_said_is_numbered_and_each_is_later_than_the_one_before()
    {
        foreach (var id in (string[])["c", "d"]) await Conversations.OpenAsync(new KeptConversation(id, $"dl_{id}"), resumeHash: null, Now, CancellationToken.None);
        await Turns.SaveAsync(Saying("c", Now, "1", "2", "3"), CancellationToken.None);
        await Turns.SaveAsync(Saying("c", Now.AddSeconds(-5), "4"), CancellationToken.None);
        await Turns.SaveAsync(Saying("c", Now.AddSeconds(5), "5"), CancellationToken.None);
        await Turns.SaveAsync(Saying("d", Now, "other"), CancellationToken.None);

        var all = await Conversations.ActivitiesAsync("c", 0, 10, CancellationToken.None);

        Assert.Equal([1, 2, 3, 4, 5], all.Select(a => a.Number));
        Assert.Equal(["1", "2", "3", "4", "5"], all.Select(a => a.Json));
        Assert.Equal([0, 1, 2, 3, 5000], all.Select(a => (a.At - Now).TotalMilliseconds));
        Assert.Equal(["3", "4"], (await Conversations.ActivitiesAsync("c", 2, 2, CancellationToken.None)).Select(a => a.Json));
        Assert.Equal(new LastSaid(5, Now.AddSeconds(5)), await Conversations.LastSaidAsync("c", CancellationToken.None));
        Assert.Null(await Conversations.LastSaidAsync("nobody", CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_is_said_in_a_conversation_that_is_not_kept_is_not_kept_either()
    {
        Assert.True(await Turns.SaveAsync(Saying("c", Now, "1"), CancellationToken.None));

        Assert.Empty(await Conversations.ActivitiesAsync("c", 0, 10, CancellationToken.None));
    }

    [SkippableFact]
    public async Task The_first_key_is_the_same_for_all_who_ask_at_once()
    {
        var known = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Conversations.KeysAsync(new StoredKey($"k{i}", $"secret{i}", Now), CancellationToken.None)));

        Assert.Single(known.Select(k => Assert.Single(k)).Distinct());
    }

    [SkippableFact]
    public async Task A_new_key_is_the_last_and_the_ones_that_had_a_successor_for_long_are_forgotten()
    {
        await Conversations.KeysAsync(new StoredKey("k1", "s1", Now), CancellationToken.None);
        await Conversations.AddKeyAsync(new StoredKey("k2", "s2", Now), Now.AddHours(-1), CancellationToken.None);
        await Conversations.AddKeyAsync(new StoredKey("k3", "s3", Now.AddHours(2)), Now.AddHours(1), CancellationToken.None);

        Assert.Equal(["k2", "k3"], await KeyIdsAsync());
        await Conversations.AddKeyAsync(new StoredKey("k4", "s4", Now.AddHours(2)), DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.Equal(["k4"], await KeyIdsAsync());

        async Task<IEnumerable<string>> KeyIdsAsync() => (await Conversations.KeysAsync(new StoredKey("no", "no", Now), CancellationToken.None)).Select(k => k.Id);
    }

    private static TurnChanges Saying(string conversation, DateTimeOffset at, params string[] said) =>
        Turn(conversation, null, null, null) with { DialogState = "stack", At = at, Log = new ConversationLog(conversation, said) };
}
