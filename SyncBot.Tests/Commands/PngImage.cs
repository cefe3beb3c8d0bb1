using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SyncBot.Tests.Commands;

/// <summary>A picture from a PNG file with 8 bits each of red, green, blue and alpha, not interlaced.</summary>
internal sealed class PngImage
{
    private const int PixelBytes = 4;
    private const int HeaderBytes = 8;
    private const int ChunkFrame = 12;

    private PngImage(int width, int height, byte[] bytes)
    {
        (Width, Height) = (width, height);
        Pixels = [.. bytes.Chunk(PixelBytes).Select(pixel => (pixel[0], pixel[1], pixel[2], pixel[3]))];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Row by row from the top.</summary>
    public IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels { get; }

    /// <summary>Reads the content of a file.</summary>
    /// <exception cref="InvalidDataException">It is another kind of PNG file, or none.</exception>
    public static PngImage Read(byte[] file)
    {
        var header = Chunks(file).First(chunk => chunk.Type == "IHDR").Data;
        if (!header.AsSpan(8).SequenceEqual<byte>([8, 6, 0, 0, 0])) throw new InvalidDataException("Not 8-bit RGBA without interlacing.");

        using var packed = new MemoryStream([.. Chunks(file).Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data)]);
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        return new PngImage(width, height, Unfilter(lines, width * PixelBytes, height));
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        for (var at = HeaderBytes; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += length + ChunkFrame;
        }
    }

    private static byte[] Unfilter(Stream lines, int stride, int height)
    {
        var bytes = new byte[stride * height];
        for (var start = 0; start < bytes.Length; start += stride)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(bytes, start, stride);
            for (var i = start; i < start + stride; i++)
            {
                var left = i - start < PixelBytes ? 0 : bytes[i - PixelBytes];
                var above = start == 0 ? 0 : bytes[i - stride];
                bytes[i] += filter switch
                {
                    0 => 0,
                    1 => (byte)left,
                    2 => (byte)above,
                    _ => throw new InvalidDataException($"A line has the filter {filter}."),
                };
            }
        }

        return bytes;
    }
}
