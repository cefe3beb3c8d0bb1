using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using K4os.Compression.LZ4;

namespace SyncBot.Storage.Sealed;

/// <summary>Seals texts with the key of whom they are about: AES-256-GCM, longer ones compressed before. What is sealed tells whose key opens it.</summary>
internal static class Seal
{
    private const string Mark = "sealed:";
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // Cards are mostly words that come again: the least effort presses them to a third. An earlier version used Brotli.
    private const char Pressed = 'l';
    private const char PressedBefore = 'b';
    private const char Plain = 'p';
    private const int LeastToPress = 512;

    // LZ4 writes a byte for every 255 at the most that come again.
    private const long MostPressed = 255;

    // What was sealed were characters. Bytes that are none have not been opened in the right way.
    private static readonly UTF8Encoding Characters = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Seals a text.</summary>
    public static string Close(Alias alias, string text)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        var length = Encoding.UTF8.GetBytes(text, plain);
        var closed = length < LeastToPress ? Write(alias, Plain, plain.AsSpan(0, length)) : Write(alias, Pressed, LZ4Pickler.Pickle(plain.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        return closed;
    }

    /// <summary>The alias whose key opens a text; null if it is not sealed.</summary>
    public static string? OwnerOf(string text) => text.StartsWith(Mark, StringComparison.Ordinal) && text.LastIndexOf(':') is > 0 and var end && end >= Mark.Length ? text[Mark.Length..end] : null;

    /// <summary>Opens what is sealed.</summary>
    /// <exception cref="InvalidDataException">It was sealed with another key, or is damaged.</exception>
    public static string Open(Alias alias, string text)
    {
        try
        {
            return Read(alias, text);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or OverflowException or IndexOutOfRangeException or ArgumentException or InvalidOperationException or InvalidDataException)
        {
            throw new InvalidDataException($"What is sealed under {alias.Id} is damaged.", fault);
        }
    }

    private static string Read(Alias alias, string text)
    {
        var kind = text[Mark.Length + alias.Id.Length + 1];
        var base64 = text.AsSpan(Mark.Length + alias.Id.Length + 2);
        Span<byte> closed = new byte[base64.Length];
        if (!Convert.TryFromBase64Chars(base64, closed, out var length)) throw new FormatException();
        closed = closed[..length];
        var plain = new byte[closed.Length - NonceLength - TagLength];
        using var key = new AesGcm(alias.Key, TagLength);
        key.Decrypt(closed[..NonceLength], closed[(NonceLength + TagLength)..], closed.Slice(NonceLength, TagLength), plain);
        return kind switch
        {
            Plain => Characters.GetString(plain),
            Pressed => OfLz4(plain),
            PressedBefore => OfBrotli(plain),
            _ => throw new FormatException(),
        };
    }

    // How it was pressed is not sealed with it. Whatever else is taken for LZ4 may begin with any length, and room is made for it before anything is read.
    private static string OfLz4(byte[] pressed)
    {
        if (LZ4Pickler.UnpickledSize(pressed) is var length && (length < 0 || length > pressed.Length * MostPressed)) throw new FormatException();
        return Characters.GetString(LZ4Pickler.Unpickle(pressed));
    }

    private static string OfBrotli(byte[] pressed)
    {
        using var plain = new StreamReader(new BrotliStream(new MemoryStream(pressed), CompressionMode.Decompress), Characters);
        return plain.ReadToEnd();
    }

    private static string Write(Alias alias, char kind, ReadOnlySpan<byte> plain)
    {
        var length = NonceLength + TagLength + plain.Length;
        var closed = ArrayPool<byte>.Shared.Rent(length);
        var nonce = closed.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var key = new AesGcm(alias.Key, TagLength);
        key.Encrypt(nonce, plain, closed.AsSpan(NonceLength + TagLength, plain.Length), closed.AsSpan(NonceLength, TagLength));
        var head = $"{Mark}{alias.Id}:{kind}";
        var written = string.Create(head.Length + Base64.GetMaxEncodedToUtf8Length(length), (head, closed, length), static (text, parts) =>
        {
            parts.head.CopyTo(text);
            Convert.TryToBase64Chars(parts.closed.AsSpan(0, parts.length), text[parts.head.Length..], out _);
        });
        ArrayPool<byte>.Shared.Return(closed);
        return written;
    }
}
