using System.IO.Compression;
using System.Security.Cryptography;

namespace SyncBot.Web;

/// <summary>A file that browsers get, under a name that changes with its content. It is hashed and compressed once, when first asked for.</summary>
/// <param name="name">Its name in the folder, such as <c>chat.js</c>.</param>
/// <param name="plain">Its bytes.</param>
/// <param name="readCompressed">Reads it as it lies there compressed, given the ending; null if it does not.</param>
internal sealed class Asset(string name, Lazy<byte[]> plain, Func<string, byte[]?> readCompressed)
{
    private const int HashLength = 16;

    private readonly Lazy<string> hash = new(() => Convert.ToHexStringLower(SHA256.HashData(plain.Value))[..HashLength]);
    private readonly Lazy<byte[]> brotli = new(() => readCompressed(".br") ?? Compress(plain.Value, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> gzip = new(() => readCompressed(".gz") ?? Compress(plain.Value, to => new GZipStream(to, CompressionLevel.SmallestSize)));

    /// <summary>The start of its hash.</summary>
    public string Hash => hash.Value;

    /// <summary>Where it is served, for good.</summary>
    public string Address => $"/assets/{Path.GetFileNameWithoutExtension(name)}.{Hash}{Path.GetExtension(name)}";

    /// <summary>Its media type.</summary>
    public string ContentType => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "image/svg+xml",
    };

    /// <summary>Its bytes, plain (null) or in the encoding <c>br</c> or <c>gzip</c>.</summary>
    public byte[] In(string? encoding) => encoding switch
    {
        "br" => brotli.Value,
        "gzip" => gzip.Value,
        _ => plain.Value,
    };

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compressor)
    {
        using var result = new MemoryStream();
        using (var compressing = compressor(result)) compressing.Write(content);
        return result.ToArray();
    }
}
