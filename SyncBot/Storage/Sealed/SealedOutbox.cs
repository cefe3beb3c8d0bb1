namespace SyncBot.Storage.Sealed;

/// <summary>Keeps what is to be sent so that whoever has the store alone can neither read it nor tell to whom it goes. What nobody can open any more is not sent.</summary>
internal sealed class SealedOutbox(IOutbox inner, INameStore names) : IOutbox
{
    private const string Unreadable = "Why is damaged and can't be read.";

    private readonly Opener opener = new(names);

    /// <inheritdoc/>
    public async Task<WaitingSend?> NextAsync(string conversation, CancellationToken cancellationToken)
    {
        if (await names.FindAsync(conversation, cancellationToken) is not { } alias) return null;
        while (await inner.NextAsync(alias.Id, cancellationToken) is { } next)
        {
            // What is damaged is handed on as it is: it can't be read, and an operator is told.
            var opened = await opener.OpenAsync(next.What.Activity, known: null, cancellationToken);
            if ((opened.IsDamaged ? next.What.Activity : opened.Text) is { } activity) return next with { Conversation = conversation, What = next.What with { Activity = activity } };
            await inner.SentAsync(next, id: null, cancellationToken);
        }

        return null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var due = await inner.DueAsync(now, most, cancellationToken);
        if (due.Count == 0) return due;
        var behind = await names.BehindAsync(due, cancellationToken);
        return [.. due.Where(behind.ContainsKey).Select(id => behind[id].Name)];
    }

    /// <inheritdoc/>
    public async Task SentAsync(WaitingSend send, string? id, CancellationToken cancellationToken) => await inner.SentAsync(await InsideAsync(send, cancellationToken), id, cancellationToken);

    /// <inheritdoc/>
    public Task PutOffAsync(WaitingSend send, DateTimeOffset until, CancellationToken cancellationToken) => inner.PutOffAsync(send, until, cancellationToken);

    /// <inheritdoc/>
    public async Task GiveUpAsync(WaitingSend send, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Channels repeat in their errors what they were asked.
        var conversation = await names.TakeAsync(send.Conversation, now, cancellationToken);
        await inner.GiveUpAsync(send, Seal.Close(conversation, reason), now, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellationToken)
    {
        var dead = await inner.DeadLettersAsync(most, cancellationToken);
        var behind = await names.BehindAsync([.. dead.Select(d => d.Conversation).Distinct()], cancellationToken);
        var reasons = await opener.OpenAllAsync([.. dead.Select(d => d.Reason)], cancellationToken);
        return [.. dead.Zip(reasons).Where(d => behind.ContainsKey(d.First.Conversation)).Select(d => d.First with { Conversation = behind[d.First.Conversation].Name, Reason = d.Second.Text ?? Unreadable })];
    }

    /// <inheritdoc/>
    public Task<bool> ReviveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) => inner.ReviveAsync(id, now, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropAsync(long id, CancellationToken cancellationToken) => inner.DropAsync(id, cancellationToken);

    private async Task<WaitingSend> InsideAsync(WaitingSend send, CancellationToken cancellationToken) => send with { Conversation = (await names.FindAsync(send.Conversation, cancellationToken))?.Id ?? NameLookups.Nobody };
}
