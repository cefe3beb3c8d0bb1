namespace SyncBot.Storage.Sealed;

/// <summary>Opens what was sealed, whoever it is about. What somebody was about who is forgotten nobody can open.</summary>
internal sealed class Opener(INameStore names)
{
    /// <summary>Opens a text, with an alias that is known already if it is theirs. What an earlier version kept unsealed stays as it is.</summary>
    /// <returns>Null if there is none, or its key is gone.</returns>
    public async Task<string?> OpenAsync(string? text, Alias? known, CancellationToken cancellationToken)
    {
        if (text is null || Seal.OwnerOf(text) is not { } owner) return text;
        var alias = known?.Id == owner ? known : await names.BehindAsync(owner, cancellationToken);
        return alias is null ? null : Seal.Open(alias, text);
    }

    /// <summary>Opens many texts; those whose key is gone are null.</summary>
    public async Task<IReadOnlyList<string?>> OpenAllAsync(IReadOnlyCollection<string> texts, CancellationToken cancellationToken)
    {
        var owners = await names.BehindAsync([.. texts.Select(Seal.OwnerOf).OfType<string>().Distinct()], cancellationToken);
        return [.. texts.Select(text => Seal.OwnerOf(text) is not { } owner ? text : owners.TryGetValue(owner, out var alias) ? Seal.Open(alias, text) : null)];
    }
}
