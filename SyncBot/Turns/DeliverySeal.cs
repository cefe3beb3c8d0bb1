using System.Buffers;
using System.IO.Compression;
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

    // A card is pressed to a fifth of its size in the time that it takes to write the rest.
    private const string Pressed = "br:";
    private const int LeastToPress = 512;
    private const int Quality = 1;
    private const int Window = 18;

    /// <summary>What the store knows the activity by.</summary>
    public static string HashOf(string delivery) => Convert.ToHexStringLower(Derive(delivery, "name"));

    /// <summary>Locks an answer.</summary>
    public static string Lock(string delivery, string answer)
    {
        var plain = Encoding.UTF8.GetBytes(answer);
        if (plain.Length < LeastToPress) return Encrypt(delivery, plain);
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        var isPressed = BrotliEncoder.TryCompress(plain, buffer, out var length, Quality, Window);
        var locked = isPressed ? Pressed + Encrypt(delivery, buffer.AsSpan(0, length)) : Encrypt(delivery, plain);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return locked;
    }

    /// <summary>Opens an answer.</summary>
    /// <exception cref="CryptographicException">It was locked with another activity, or is damaged.</exception>
    public static string Open(string delivery, string answer)
    {
        if (!answer.StartsWith(Pressed, StringComparison.Ordinal)) return Encoding.UTF8.GetString(Decrypt(delivery, answer));
        using var pressed = new BrotliStream(new MemoryStream(Decrypt(delivery, answer[Pressed.Length..])), CompressionMode.Decompress);
        using var reader = new StreamReader(pressed, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Encrypt(string delivery, ReadOnlySpan<byte> plain)
    {
        var locked = new byte[NonceLength + TagLength + plain.Length];
        var nonce = locked.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var key = new AesGcm(Derive(delivery, "key"), TagLength);
        key.Encrypt(nonce, plain, locked.AsSpan(NonceLength + TagLength), locked.AsSpan(NonceLength, TagLength));
        return Convert.ToBase64String(locked);
    }

    private static byte[] Decrypt(string delivery, string answer)
    {
        var locked = Convert.FromBase64String(answer);
        var plain = new byte[locked.Length - NonceLength - TagLength];
        using var key = new AesGcm(Derive(delivery, "key"), TagLength);
        key.Decrypt(locked.AsSpan(0, NonceLength), locked.AsSpan(NonceLength + TagLength), locked.AsSpan(NonceLength, TagLength), plain);
        return plain;
    }

    private static byte[] Derive(string delivery, string purpose) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(purpose), Encoding.UTF8.GetBytes(delivery));
}
