using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Channels.DirectLine;

/// <summary>What a browser keeps so that its conversation goes on: 256 random bits, of which the store knows only the hash.</summary>
/// <param name="Value">The token as it is given out.</param>
internal sealed record ResumeToken(string Value)
{
    private const int Bytes = 32;
    private const int Longest = 100;

    /// <summary>How long after its last use it is good.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(90);

    /// <summary>What the store knows of it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    /// <summary>A new one.</summary>
    public static ResumeToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The token that was sent; null if it can't be one.</summary>
    public static ResumeToken? Of(string? value) => value is { Length: > 0 and <= Longest } ? new ResumeToken(value) : null;
}
