namespace SyncBot.Storage.Sealed;

/// <summary>Keeps activities that take long so that whoever has the store alone can neither read them nor tell whose they are.</summary>
internal sealed class SealedInbox(IInbox inner, INameStore names, TimeProvider clock) : IInbox
{
    private readonly Opener opener = new(names);

    /// <inheritdoc/>
    public async Task KeepAsync(KeptTurn turn, CancellationToken cancellationToken)
    {
        var conversation = await names.TakeAsync(turn.Conversation, clock.GetUtcNow(), cancellationToken);
        await inner.KeepAsync(turn with { Conversation = conversation.Id, Activity = Seal.Close(conversation, turn.Activity) }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeptTurn>> ClaimAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var claimed = await inner.ClaimAsync(now, most, cancellationToken);
        if (claimed.Count == 0) return claimed;
        var behind = await names.BehindAsync([.. claimed.Select(c => c.Conversation).Distinct()], cancellationToken);
        var activities = await opener.OpenAllAsync([.. claimed.Select(c => c.Activity)], cancellationToken);
        var ready = new List<KeptTurn>();
        foreach (var (turn, activity) in claimed.Zip(activities))
        {
            if (activity is not null && behind.TryGetValue(turn.Conversation, out var conversation)) ready.Add(turn with { Conversation = conversation.Name, Activity = activity });
            else await inner.DoneAsync(turn.Key, cancellationToken);
        }

        return ready;
    }

    /// <inheritdoc/>
    public Task GiveBackAsync(string key, CancellationToken cancellationToken) => inner.GiveBackAsync(key, cancellationToken);

    /// <inheritdoc/>
    public Task DoneAsync(string key, CancellationToken cancellationToken) => inner.DoneAsync(key, cancellationToken);
}
