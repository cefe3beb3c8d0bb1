using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Channels.Sms;

/// <summary>
/// Tells whether a request was signed by Twilio: https://www.twilio.com/docs/usage/security. It is signed for the address that Twilio
/// called, so the configured one is taken, with what stood behind it in this request; what the request says of its host counts for nothing.
/// </summary>
/// <param name="options">The account.</param>
internal sealed class TwilioSignature(TwilioOptions options)
{
    /// <summary>The header that holds it.</summary>
    public const string Header = "X-Twilio-Signature";

    private readonly byte[] token = Encoding.UTF8.GetBytes(options.AuthToken);
    private readonly string[] addresses = AddressesOf(options.PublicUrl);

    /// <summary>Whether a signature is right. How long the answer takes tells nothing.</summary>
    /// <param name="given">The signature, as Base64.</param>
    /// <param name="query">The query of the request as it was sent, with its question mark; may be empty.</param>
    /// <param name="form">What was posted as a form; nothing if the address holds a hash of the body.</param>
    public bool IsRight(string given, string query, IEnumerable<KeyValuePair<string, string>> form)
    {
        var fields = string.Concat(form.Distinct().OrderBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal).Select(f => f.Key + f.Value));
        var signature = Encoding.UTF8.GetBytes(given);
        var right = false;
        foreach (var address in addresses) right |= CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(Sign(token, address + query + fields)));
        return right;
    }

    /// <summary>Whether a hash in the address is that of the body.</summary>
    public static bool IsHashOf(ReadOnlySpan<byte> body, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(hash), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body))));

    // The algorithm is Twilio's to choose.
#pragma warning disable CA5350
    private static string Sign(byte[] token, string signed) => Convert.ToBase64String(HMACSHA1.HashData(token, Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350

    // Twilio signs some with the port and some without.
    private static string[] AddressesOf(Uri url)
    {
        var written = url.OriginalString;
        var path = written.IndexOfAny(['/', '?'], written.IndexOf("://", StringComparison.Ordinal) + 3) is >= 0 and var start ? written[start..].Split('?')[0] : "";
        var host = $"{url.Scheme}://{url.Host}";
        return [$"{host}{path}", $"{host}:{url.Port}{path}"];
    }
}
