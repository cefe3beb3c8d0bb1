using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SyncBot.Channels.DirectLine;

namespace SyncBot.Web;

/// <summary>Who is signed in on a page that shows the chat, as its server has signed it.</summary>
/// <param name="Id">What the server calls them.</param>
/// <param name="Expires">Until when the signature is good, in seconds since 1970.</param>
/// <param name="Signature">Lower-case hexadecimal HMAC-SHA256 of id, line feed and expiry with the Direct Line secret.</param>
internal sealed record SignedUser(string Id, long Expires, string Signature)
{
    private const string Prefix = "dl_signed_";

    /// <summary>The person as conversations know them: the same on every device, and not the id itself, which may be an address.</summary>
    public string Key => $"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id)))}";

    /// <summary>Whether conversations know someone by this who has signed in on a page.</summary>
    public static bool IsKey(string user) => user.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether the signature is right.</summary>
    public bool IsSigned(DirectLineSecret secret) => secret.HasSigned(string.Create(CultureInfo.InvariantCulture, $"{Id}\n{Expires}"), Signature);

    /// <summary>Whether the signature is still good.</summary>
    public bool IsCurrent(DateTimeOffset now) => now.ToUnixTimeSeconds() < Expires;
}
