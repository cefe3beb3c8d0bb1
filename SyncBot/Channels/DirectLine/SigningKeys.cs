using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary>
/// The keys that sign tokens. The first is made when it is needed. The newest signs; an older one is good until the last token
/// it has signed is out of date, so that nobody notices a change. A key that another process has made is found by its id.
/// </summary>
internal sealed class SigningKeys(IConversationStore store, TimeProvider clock) : IDisposable
{
    private const int Bytes = 32;

    // What another process has changed is seen after so long, and who makes up key ids doesn't make the store work at every request.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim gate = new(1, 1);
    private IReadOnlyList<StoredKey> known = [];
    private DateTimeOffset readAt = DateTimeOffset.MinValue;

    /// <summary>The key that signs now.</summary>
    public async Task<SecurityKey> CurrentAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return KeyOf(known[^1]);
    }

    /// <summary>The key of an id, or null if there is none that is good.</summary>
    public async Task<SecurityKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return known.FirstOrDefault(k => k.Id == id) is { } key ? KeyOf(key) : null;
    }

    /// <summary>Makes a key that signs from now on.</summary>
    /// <param name="revoke">Whether the older ones are good no more, so that all who are connected have to begin with their resume token.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    public async Task RotateAsync(bool revoke, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await store.AddKeyAsync(New(now), revoke ? DateTimeOffset.MaxValue : now - DirectLineTokens.Lifetime, cancellationToken);
        readAt = DateTimeOffset.MinValue;
    }

    public void Dispose() => gate.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (known.Count > 0 && now - readAt < Fresh) return;
            known = await store.KeysAsync(New(now), cancellationToken);
            readAt = now;
        }
        finally
        {
            gate.Release();
        }
    }

    private static StoredKey New(DateTimeOffset now) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)), now);

    private static SymmetricSecurityKey KeyOf(StoredKey key) => new(Convert.FromBase64String(key.Secret)) { KeyId = key.Id };
}
