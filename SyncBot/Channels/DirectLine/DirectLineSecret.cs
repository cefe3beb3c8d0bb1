using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Channels.DirectLine;

/// <summary>The secret of servers that make tokens for their users, from <c>DirectLine__Secret</c>. Without one, no server may.</summary>
/// <param name="value">The secret; empty if there is none.</param>
internal sealed class DirectLineSecret(string value)
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(value);

    /// <summary>Whether there is one.</summary>
    public bool IsSet => bytes.Length > 0;

    /// <summary>Whether this is it. How long the answer takes tells nothing.</summary>
    public bool Is(string given) => IsSet && CryptographicOperations.FixedTimeEquals(SHA256.HashData(bytes), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    /// <summary>Whether a text was signed with it: lower-case hexadecimal HMAC-SHA256.</summary>
    public bool HasSigned(string text, string signature) =>
        IsSet && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes(text)))), Encoding.UTF8.GetBytes(signature));
}
