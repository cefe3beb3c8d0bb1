using System.Security.Cryptography;

namespace SyncBot.Storage;

/// <summary>What stands in the store for somebody, for a conversation or for a case. Whoever has the store alone can't tell who that is, nor read what is kept about them.</summary>
/// <param name="Name">Whom or what it stands for.</param>
/// <param name="Id">What stands for it, the same until it is forgotten: when it was made, in milliseconds, and 74 random bits. What belongs to those who came at the same time lies close together.</param>
/// <param name="Key">The key of its own that seals what is kept about it, 32 bytes.</param>
public sealed record Alias(string Name, string Id, byte[] Key)
{
    /// <summary>The length of a key in bytes: AES-256.</summary>
    public const int KeyLength = 32;

    /// <summary>An alias that nothing is kept under yet.</summary>
    public static Alias New(string name) => new(name, Guid.CreateVersion7().ToString("N"), RandomNumberGenerator.GetBytes(KeyLength));
}
