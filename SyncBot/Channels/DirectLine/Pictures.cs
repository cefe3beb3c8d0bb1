namespace SyncBot.Channels.DirectLine;

/// <summary>Tells pictures from other files by how they begin, whatever they call themselves.</summary>
internal static class Pictures
{
    private const int Longest = 12;

    private static readonly (int At, byte[] Mark)[] Beginnings =
    [
        (0, [0x89, .. "PNG"u8]),
        (0, [0xFF, 0xD8, 0xFF]),
        (0, [.. "GIF8"u8]),
        (0, [.. "BM"u8]),
        (8, [.. "WEBP"u8]),
        (4, [.. "ftyphei"u8]),
        (4, [.. "ftypmif"u8]),
    ];

    /// <summary>Whether a file calls itself a picture and begins like one.</summary>
    public static async Task<bool> IsPictureAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is not true) return false;
        await using var content = file.OpenReadStream();
        var beginning = new byte[Longest];
        var read = await content.ReadAtLeastAsync(beginning, Longest, throwOnEndOfStream: false, cancellationToken);
        return Beginnings.Any(b => b.At + b.Mark.Length <= read && beginning.AsSpan(b.At).StartsWith(b.Mark));
    }
}
