using System.Globalization;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>Fills a server's store, through its door.</summary>
internal static class Stored
{
    private const int AtOnce = 32;

    /// <summary>The id of a stored conversation.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"stored-{number:D7}");

    /// <summary>Begins so many conversations.</summary>
    public static Task FillAsync(int port, Scripts scripts, int count) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(() => FillAsync(port, scripts, i, count))));

    private static async Task FillAsync(int port, Scripts scripts, int first, int count)
    {
        using var connection = await Connection.OpenAsync(port);
        var canon = new System.Buffers.ArrayBufferWriter<byte>();
        for (var i = first; i < count; i += AtOnce) scripts.First.Check((await connection.AskAsync(scripts.First.Request(Id(i), "first"))).Span, canon);
    }
}
