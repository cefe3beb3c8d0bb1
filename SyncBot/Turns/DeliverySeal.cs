using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Turns;

/// <summary>
/// Locks what was answered to an activity with what identifies that activity, of which the store keeps only a hash: the answer can be read
/// by who delivers the activity again. Who reads the store alone would have to guess the id that the channel gave it, which of some channels is a mere time.
/// </summary>
internal static class DeliverySeal
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>What the store knows the activity by.</summary>
    public static string HashOf(string delivery) => Convert.ToHexStringLower(Derive(delivery, "name"));

    /// <summary>Locks an answer.</summary>
    public static string Lock(string delivery, string answer)
    {
        var plain = Encoding.UTF8.GetBytes(answer);
        var locked = new byte[NonceLength + TagLength + plain.Length];
        var nonce = locked.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var key = new AesGcm(Derive(delivery, "key"), TagLength);
        key.Encrypt(nonce, plain, locked.AsSpan(NonceLength + TagLength), locked.AsSpan(NonceLength, TagLength));
        return Convert.ToBase64String(locked);
    }

    /// <summary>Opens an answer.</summary>
    /// <exception cref="CryptographicException">It was locked with another activity, or is damaged.</exception>
    public static string Open(string delivery, string answer)
    {
        var locked = Convert.FromBase64String(answer);
        var plain = new byte[locked.Length - NonceLength - TagLength];
        using var key = new AesGcm(Derive(delivery, "key"), TagLength);
        key.Decrypt(locked.AsSpan(0, NonceLength), locked.AsSpan(NonceLength + TagLength), locked.AsSpan(NonceLength, TagLength), plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Derive(string delivery, string purpose) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(purpose), Encoding.UTF8.GetBytes(delivery));
}
