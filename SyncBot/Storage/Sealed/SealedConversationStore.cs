using SyncBot.Turns;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Storage.Sealed;

/// <summary>Keeps conversations so that whoever has the store alone can't tell whose they are, nor read what was said.</summary>
internal sealed class SealedConversationStore(IConversationStore inner, INameStore names, ILogger<SealedConversationStore> log) : IConversationStore
{
    private static readonly string User = TurnKeys.PersonOf(ChannelIds.Directline, "");

    private readonly Opener opener = new(names);

    /// <inheritdoc/>
    public async Task OpenAsync(KeptConversation conversation, string? resumeHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = User + conversation.User;
        var known = await names.TakeAsync([conversation.Id, person], now, cancellationToken);
        await inner.OpenAsync(new KeptConversation(known[conversation.Id].Id, known[person].Id), resumeHash, now, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<KeptConversation?> FindAsync(string id, CancellationToken cancellationToken) =>
        await IdAsync(id, cancellationToken) is { } alias ? await NamedAsync(await inner.FindAsync(alias, cancellationToken), cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<KeptConversation?> ResumeAsync(string resumeHash, DateTimeOffset usedSince, DateTimeOffset now, CancellationToken cancellationToken) =>
        await NamedAsync(await inner.ResumeAsync(resumeHash, usedSince, now, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeptActivity>> ActivitiesAsync(string conversation, long after, int most, CancellationToken cancellationToken)
    {
        if (await IdAsync(conversation, cancellationToken) is not { } alias) return [];
        var readable = new List<KeptActivity>();
        while (true)
        {
            var wanted = most - readable.Count;
            var kept = await inner.ActivitiesAsync(alias, after, wanted, cancellationToken);
            var opened = await opener.OpenAllAsync([.. kept.Select(a => a.Json)], cancellationToken);
            foreach (var (activity, text) in kept.Zip(opened))
            {
                if (text.Text is { } json) readable.Add(activity with { Json = json });
                else log.LogError("Something that was said is damaged in the store and is not shown: activities, conversation {Alias}, number {Number}.", alias, activity.Number);
            }

            // Fewer than were wanted would pass for the last ones, and none at all would keep a client where it is.
            if (kept.Count < wanted || readable.Count == most) return readable;
            after = kept[^1].Number;
        }
    }

    /// <inheritdoc/>
    public async Task<LastSaid?> LastSaidAsync(string conversation, CancellationToken cancellationToken) =>
        await IdAsync(conversation, cancellationToken) is { } alias ? await inner.LastSaidAsync(alias, cancellationToken) : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredKey>> KeysAsync(StoredKey first, CancellationToken cancellationToken) => inner.KeysAsync(first, cancellationToken);

    /// <inheritdoc/>
    public Task AddKeyAsync(StoredKey key, DateTimeOffset succeededBefore, CancellationToken cancellationToken) => inner.AddKeyAsync(key, succeededBefore, cancellationToken);

    private async Task<string?> IdAsync(string conversation, CancellationToken cancellationToken) => (await names.FindAsync(conversation, cancellationToken))?.Id;

    private async Task<KeptConversation?> NamedAsync(KeptConversation? kept, CancellationToken cancellationToken)
    {
        if (kept is null) return null;
        var behind = await names.BehindAsync([kept.Id, kept.User], cancellationToken);
        return behind.TryGetValue(kept.Id, out var conversation) && behind.TryGetValue(kept.User, out var person) ? new KeptConversation(conversation.Name, person.Name[User.Length..]) : null;
    }
}
