namespace SyncBot.Storage.Sealed;

/// <summary>Keeps when the bot asks so that whoever has the store alone can't tell whom and where.</summary>
internal sealed class SealedFollowUpStore(IFollowUpStore inner, INameStore names, ILogger<SealedFollowUpStore> log) : IFollowUpStore
{
    private readonly Opener opener = new(names);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimedFollowUp>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var claimed = await inner.ClaimAsync(now, most, lease, cancellationToken);
        if (claimed.Count == 0) return claimed;
        var behind = await names.BehindAsync([.. claimed.SelectMany(c => new[] { c.What.CaseId, c.What.Person, c.What.Conversation }).Distinct()], cancellationToken);
        var addresses = await opener.OpenAllAsync([.. claimed.Select(c => c.What.Address)], cancellationToken);
        var ready = new List<ClaimedFollowUp>();
        foreach (var (ask, address) in claimed.Zip(addresses))
        {
            if (behind.TryGetValue(ask.What.CaseId, out var about) && CaseNames.IdOf(about.Name) is { } caseId
                && behind.TryGetValue(ask.What.Person, out var person) && behind.TryGetValue(ask.What.Conversation, out var conversation))
            {
                if (address.Text is { } text)
                {
                    ready.Add(ask with { What = ask.What with { CaseId = caseId, Person = person.Name, Conversation = conversation.Name, Address = text } });
                    continue;
                }

                log.LogError("Where the bot was to ask is damaged in the store, and nobody is asked: follow_ups, case_id {Alias}.", ask.What.CaseId);
            }

            await inner.DropAsync(ask, cancellationToken);
        }

        return ready;
    }

    /// <inheritdoc/>
    public async Task PutOffAsync(ClaimedFollowUp claimed, DateTimeOffset until, CancellationToken cancellationToken) => await inner.PutOffAsync(await InsideAsync(claimed, cancellationToken), until, cancellationToken);

    /// <inheritdoc/>
    public async Task DropAsync(ClaimedFollowUp claimed, CancellationToken cancellationToken) => await inner.DropAsync(await InsideAsync(claimed, cancellationToken), cancellationToken);

    private async Task<ClaimedFollowUp> InsideAsync(ClaimedFollowUp claimed, CancellationToken cancellationToken) =>
        claimed with { What = claimed.What with { CaseId = (await names.FindAsync(CaseNames.Of(claimed.What.CaseId), cancellationToken))?.Id ?? NameLookups.Nobody } };
}
