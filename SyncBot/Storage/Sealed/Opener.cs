namespace SyncBot.Storage.Sealed;

/// <summary>Opens what was sealed, whoever it is about. What somebody was about who is forgotten nobody can open, nor what is damaged; neither keeps anything else from being opened.</summary>
internal sealed class Opener(INameStore names)
{
    /// <summary>Opens a text, with an alias that is known already if it is theirs. What an earlier version kept unsealed stays as it is.</summary>
    public async Task<Opened> OpenAsync(string text, Alias? known, CancellationToken cancellationToken)
    {
        if (Seal.OwnerOf(text) is not { } owner) return new Opened(text);
        return Open(known?.Id == owner ? known : await names.BehindAsync(owner, cancellationToken), text);
    }

    /// <summary>Opens many texts.</summary>
    public async Task<IReadOnlyList<Opened>> OpenAllAsync(IReadOnlyCollection<string> texts, CancellationToken cancellationToken)
    {
        var owners = await names.BehindAsync([.. texts.Select(Seal.OwnerOf).OfType<string>().Distinct()], cancellationToken);
        return [.. texts.Select(text => Seal.OwnerOf(text) is { } owner ? Open(owners.GetValueOrDefault(owner), text) : new Opened(text))];
    }

    private static Opened Open(Alias? alias, string text)
    {
        if (alias is null) return new Opened(Text: null);
        try
        {
            return new Opened(Seal.Open(alias, text));
        }
        catch (InvalidDataException)
        {
            return new Opened(Text: null, IsDamaged: true);
        }
    }
}
