using System.Collections.Frozen;

namespace SyncBot.Storage.Sealed;

/// <summary>
/// Keeps turns so that whoever has the store alone can't tell whom it is about: aliases stand in the place of names, and what quotes a person
/// is sealed. What is about a case is sealed with the case's key, what stands in a conversation with the conversation's, and the rest with the person's.
/// </summary>
internal sealed class SealedTurnStore(ITurnStore inner, IConversationStore conversations, INameStore names, Erasure erasure, ILogger<SealedTurnStore> log) : ITurnStore
{
    private readonly Opener opener = new(names);
    private readonly Hidden hidden = new(names);

    /// <inheritdoc/>
    public async Task<FirstLook> LookAsync(string? delivery, string conversation, string person, CancellationToken cancellationToken)
    {
        var known = await names.FindAsync([person, conversation], cancellationToken);
        var (alias, place) = (known.GetValueOrDefault(person), known.GetValueOrDefault(conversation));
        var key = delivery is null ? null : await hidden.OfAsync(delivery, cancellationToken);
        var looked = await inner.LookAsync(key, place?.Id ?? NameLookups.Nobody, alias?.Id ?? NameLookups.Nobody, cancellationToken);
        return looked with
        {
            Answer = looked.Answer is null ? null : (await opener.OpenAsync(looked.Answer, alias, cancellationToken)).Text ?? "",
            CaseId = looked.CaseId is null ? null : await CaseBehindAsync(looked.CaseId, cancellationToken),
        };
    }

    /// <inheritdoc/>
    public async Task<TriedCode> TryCodeAsync(string hash, string person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var alias = await names.TakeAsync(person, now, cancellationToken);
        var tried = await inner.TryCodeAsync(hash, alias.Id, now, cancellationToken);
        return tried.CaseId is null ? tried : tried with { CaseId = await CaseBehindAsync(tried.CaseId, cancellationToken) };
    }

    /// <inheritdoc/>
    public async Task<StoredTurn> LoadAsync(string conversation, string? caseId, CancellationToken cancellationToken)
    {
        var known = await names.FindAsync(caseId is null ? [conversation] : [conversation, CaseNames.Of(caseId)], cancellationToken);
        var (place, @case) = (known.GetValueOrDefault(conversation), caseId is null ? null : known.GetValueOrDefault(CaseNames.Of(caseId)));
        var stored = await inner.LoadAsync(place?.Id ?? NameLookups.Nobody, @case?.Id, cancellationToken);
        var about = await OpenAsync(stored.Case, @case, "cases", cancellationToken);
        return stored with
        {
            Under = known,
            DialogState = await OpenAsync(stored.DialogState, place, "conversations", cancellationToken),
            Case = about,
            IsCaseLost = stored.Case is not null && about is null,
            Code = stored.Code is { } code && await OpenAsync(code.Given, @case, "codes", cancellationToken) is { } given ? code with { Given = given } : null,
        };
    }

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(TurnChanges changes, CancellationToken cancellationToken)
    {
        if (changes.Forgets) await ForgetAsync(changes, cancellationToken);
        else return await SaveNamedAsync(changes, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PendingHandOver>> DueHandOversAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var due = await inner.DueHandOversAsync(now, most, cancellationToken);
        var payloads = await opener.OpenAllAsync([.. due.Select(d => d.Payload)], cancellationToken);
        var ready = new List<PendingHandOver>();
        foreach (var (handOver, payload) in due.Zip(payloads))
        {
            if (payload.Text is { } text)
            {
                ready.Add(handOver with { Payload = text });
                continue;
            }

            // It counts as delivered: otherwise it would be given out again and again, before all later ones.
            if (payload.IsDamaged) log.LogError("A hand-over is damaged in the store, and its case does not get to the desk: handovers, id {Delivery}.", handOver.Id);
            await inner.DeliveredAsync(handOver.Id, now, cancellationToken);
        }

        return ready;
    }

    /// <inheritdoc/>
    public Task DeliveredAsync(long handOver, DateTimeOffset now, CancellationToken cancellationToken) => inner.DeliveredAsync(handOver, now, cancellationToken);

    /// <inheritdoc/>
    public Task PostponeAsync(long handOver, DateTimeOffset until, CancellationToken cancellationToken) => inner.PostponeAsync(handOver, until, cancellationToken);

    /// <inheritdoc/>
    public async Task PingAsync(CancellationToken cancellationToken)
    {
        await inner.PingAsync(cancellationToken);
        await names.IdAsync(cancellationToken);
    }

    // Who is there has the key to it, so what can't be opened is damaged.
    private async Task<string?> OpenAsync(string? text, Alias? owner, string table, CancellationToken cancellationToken)
    {
        if (text is null) return null;
        var opened = await opener.OpenAsync(text, owner, cancellationToken);
        if (opened.Text is null) log.LogError("A row is damaged in the store and counts as none: {Table}, alias {Alias}. The next turn puts another in its place.", table, owner?.Id);
        return opened.Text;
    }

    // A conversation that its client is reading stays open, and goes on with what the person is told.
    private async Task ForgetAsync(TurnChanges changes, CancellationToken cancellationToken)
    {
        var all = await erasure.AllOfAsync(changes.IsShared ? [changes.Person] : [changes.Person, changes.Conversation], cancellationToken);
        var here = all.Values.FirstOrDefault(a => a.Name == changes.Log?.Conversation);
        var after = here is null ? 0 : await LastNumberAsync(here.Id, cancellationToken);
        await names.CondemnAsync([.. all.Keys], cancellationToken);
        if (here is not null)
        {
            var anew = await names.TakeAsync([here.Name, changes.Person], changes.At, cancellationToken);
            await conversations.OpenAsync(new KeptConversation(anew[here.Name].Id, anew[changes.Person].Id) { After = after }, resumeHash: null, changes.At, cancellationToken);
        }

        await SaveNamedAsync(AboutNobody(changes), cancellationToken);
        await RemoveAsync([.. all.Keys], cancellationToken);
    }

    // It is saved, nobody finds or opens any of it now, and what is left is removed later. So the person is told, whatever happens here.
    private async Task RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        try
        {
            await erasure.RemoveAsync(ids, cancellationToken);
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "Somebody was forgotten, but what was kept about them could not be removed yet; it is tried again.");
        }
    }

    private async Task<long> LastNumberAsync(string conversation, CancellationToken cancellationToken) =>
        (await conversations.LastSaidAsync(conversation, cancellationToken))?.Number ?? (await conversations.FindAsync(conversation, cancellationToken))?.After ?? 0;

    // What was loaded is gone by now.
    private static TurnChanges AboutNobody(TurnChanges changes) => changes with
    {
        DialogState = null,
        CaseId = null,
        Case = null,
        LoadedCaseId = null,
        LoadedUnder = FrozenDictionary<string, Alias>.Empty,
        LoadedVersion = changes.LoadedVersion is null ? null : new TurnVersion(Conversation: null, Case: null),
        HandOvers = [],
        FollowUp = null,
        DropsFollowUp = false,
        Issued = null,
        Redeemed = null,
        Card = null,
    };

    private async Task<bool> SaveNamedAsync(TurnChanges changes, CancellationToken cancellationToken)
    {
        var known = await names.TakeAsync([.. NamesIn(changes).Distinct()], changes.At, cancellationToken);
        if (changes.LoadedUnder.Any(l => known.TryGetValue(l.Key, out var now) && now.Id != l.Value.Id)) throw new StaleTurnException();
        Alias? Case(string? id) => id is null ? null : known[CaseNames.Of(id)];
        var (person, conversation, @case) = (known[changes.Person], known[changes.Conversation], Case(changes.CaseId));
        var asLoaded = changes with
        {
            Person = person.Id,
            Conversation = conversation.Id,
            CaseId = @case?.Id,
            LoadedCaseId = Case(changes.LoadedCaseId)?.Id,
            DialogState = changes.DialogState is { } state ? Seal.Close(conversation, state) : null,
            Case = changes.Case is { } about ? Seal.Close(@case!, about) : null,
            HandOvers = [.. changes.HandOvers.Select(h => Seal.Close(@case ?? person, h))],
            Issued = changes.Issued is { } code ? code with { Given = Seal.Close(@case!, code.Given) } : null,
            FollowUp = changes.FollowUp is { } ask
                ? ask with { CaseId = Case(ask.CaseId)!.Id, Person = known[ask.Person].Id, Conversation = known[ask.Conversation].Id, Address = Seal.Close(Case(ask.CaseId)!, ask.Address) }
                : null,
            Sends = [.. changes.Sends.Select(s => s with { Activity = Seal.Close(person, s.Activity) })],
            Delivery = changes.Delivery is { } delivery ? new Delivery(await hidden.OfAsync(delivery.Key, cancellationToken), Seal.Close(person, delivery.Answer)) : null,
            Log = changes.Log is { } log ? new ConversationLog(known[log.Conversation].Id, [.. log.Activities.Select(a => Seal.Close(known[log.Conversation], a))]) : null,
        };
        return await inner.SaveAsync(asLoaded, cancellationToken);
    }

    private static IEnumerable<string> NamesIn(TurnChanges changes)
    {
        yield return changes.Person;
        yield return changes.Conversation;
        if (changes.CaseId is { } id) yield return CaseNames.Of(id);
        if (changes.LoadedCaseId is { } loaded) yield return CaseNames.Of(loaded);
        if (changes.Log is { } log) yield return log.Conversation;
        if (changes.FollowUp is not { } ask) yield break;
        yield return CaseNames.Of(ask.CaseId);
        yield return ask.Person;
        yield return ask.Conversation;
    }

    private async Task<string?> CaseBehindAsync(string id, CancellationToken cancellationToken) =>
        await names.BehindAsync(id, cancellationToken) is { } alias ? CaseNames.IdOf(alias.Name) : null;
}
