using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>A key that a provider signs with.</summary>
/// <param name="Key">Verifies its signatures.</param>
/// <param name="Channels">The channels it may speak for; none for keys that are not of the Bot Framework.</param>
internal sealed record ProviderKey(SecurityKey Key, IReadOnlySet<string> Channels)
{
    private const int SmallestBits = 2048;

    /// <summary>The keys that a provider describes, by their ids: those for RS256, if it says that it signs so.</summary>
    public static FrozenDictionary<string, ProviderKey> Of(OpenIdConnectConfiguration provider) =>
        !provider.IdTokenSigningAlgValuesSupported.Contains(SecurityAlgorithms.RsaSha256)
            ? FrozenDictionary<string, ProviderKey>.Empty
            : provider.JsonWebKeySet.Keys.Where(Signs).DistinctBy(k => k.Kid, StringComparer.Ordinal).ToFrozenDictionary(k => k.Kid, Of, StringComparer.Ordinal);

    private static bool Signs(JsonWebKey key) =>
        key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, N.Length: > 0, E.Length: > 0, Use: null or "" or "sig", Alg: null or "" or SecurityAlgorithms.RsaSha256 } && key.KeySize >= SmallestBits;

    // Only the public part, whatever else the document holds.
    private static ProviderKey Of(JsonWebKey key) => new(
        new JsonWebKey { Kty = key.Kty, Kid = key.Kid, N = key.N, E = key.E, Use = "sig" },
        key.AdditionalData.TryGetValue("endorsements", out var endorsements) && endorsements is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? channels.EnumerateArray().Where(c => c.ValueKind is JsonValueKind.String).Select(c => c.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty);
}
