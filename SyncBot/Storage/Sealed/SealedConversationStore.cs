using SyncBot.Turns;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Storage.Sealed;

/// <summary>Keeps conversations so that whoever has the store alone can't tell whose they are, nor read what was said.</summary>
internal sealed class SealedConversationStore(IConversationStore inner, INameStore names) : IConversationStore
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
        var kept = await inner.ActivitiesAsync(alias, after, most, cancellationToken);
        var opened = await opener.OpenAllAsync([.. kept.Select(a => a.Json)], cancellationToken);
        return [.. kept.Zip(opened).Where(a => a.Second is not null).Select(a => a.First with { Json = a.Second! })];
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
