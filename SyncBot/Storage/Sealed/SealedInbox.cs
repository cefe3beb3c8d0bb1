using System.Text.Json;

namespace SyncBot.Storage.Sealed;

/// <summary>Keeps activities that take long so that whoever has the store alone can neither read them nor tell whose they are.</summary>
internal sealed class SealedInbox(IInbox inner, INameStore names, TimeProvider clock, ILogger<SealedInbox> log) : IInbox
{
    private readonly Opener opener = new(names);
    private readonly Hidden hidden = new(names);

    /// <inheritdoc/>
    public async Task KeepAsync(KeptTurn turn, CancellationToken cancellationToken)
    {
        var conversation = await names.TakeAsync(turn.Conversation, clock.GetUtcNow(), cancellationToken);
        await inner.KeepAsync(turn with { Key = await hidden.OfAsync(turn.Key, cancellationToken), Conversation = conversation.Id, Activity = Seal.Close(conversation, JsonSerializer.Serialize<string[]>([turn.Key, turn.Activity])) }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeptTurn>> ClaimAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var claimed = await inner.ClaimAsync(now, most, cancellationToken);
        if (claimed.Count == 0) return claimed;
        var behind = await names.BehindAsync([.. claimed.Select(c => c.Conversation).Distinct()], cancellationToken);
        var activities = await opener.OpenAllAsync([.. claimed.Select(c => c.Activity)], cancellationToken);
        var ready = new List<KeptTurn>();
        foreach (var (turn, opened) in claimed.Zip(activities))
        {
            var isSomebodys = behind.TryGetValue(turn.Conversation, out var conversation);
            if (isSomebodys && Parts(opened.Text) is [var key, var activity])
            {
                ready.Add(turn with { Key = key, Conversation = conversation!.Name, Activity = activity });
                continue;
            }

            // It would be claimed again and again, before all that came later.
            if (isSomebodys) log.LogError("A message whose turn takes long is damaged in the store and is dropped: incoming, key {Key}. Nobody can read it, and whoever said it gets no answer.", turn.Key);
            await inner.DoneAsync(turn.Key, cancellationToken);
        }

        return ready;
    }

    /// <inheritdoc/>
    public async Task GiveBackAsync(string key, CancellationToken cancellationToken) => await inner.GiveBackAsync(await hidden.OfAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task DoneAsync(string key, CancellationToken cancellationToken) => await inner.DoneAsync(await hidden.OfAsync(key, cancellationToken), cancellationToken);

    // What has lost the mark of the seal passes for a text that was never sealed.
    private static string[]? Parts(string? opened)
    {
        try
        {
            return opened is null ? null : JsonSerializer.Deserialize<string[]>(opened);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
