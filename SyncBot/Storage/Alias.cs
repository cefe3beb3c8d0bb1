using System.Security.Cryptography;

namespace SyncBot.Storage;

/// <summary>What stands in the store for somebody, for a conversation or for a case. Whoever has the store alone can't tell who that is, nor read what is kept about them.</summary>
/// <param name="Name">Whom or what it stands for.</param>
/// <param name="Id">What stands for it: random, and the same until it is forgotten.</param>
/// <param name="Key">The key of its own that seals what is kept about it, 32 bytes.</param>
public sealed record Alias(string Name, string Id, byte[] Key)
{
    /// <summary>The length of a key in bytes: AES-256.</summary>
    public const int KeyLength = 32;

    private const int IdLength = 16;

    /// <summary>An alias that nothing is kept under yet.</summary>
    public static Alias New(string name) => new(name, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength)), RandomNumberGenerator.GetBytes(KeyLength));
}
