using System.Globalization;
using System.Text.Json;
using SyncBot.Benchmarks.Turns.Servers;

namespace SyncBot.Benchmarks.Turns;

/// <summary>Writes what was measured.</summary>
internal static class Table
{
    private const string Head = """
        | stored | at once | server | turns/s | × javascript | × bare | × fewest stored | p50 ms | p99 ms | CPU ms/turn | client's CPU ms/turn | allocated KB/turn | memory MB | first answer ms |
        |---:|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes a table for people, in Markdown: the medians of all rounds.</summary>
    public static void Write(IReadOnlyList<Row> rows, TextWriter to)
    {
        var fewest = rows.Min(r => r.Stored);
        to.WriteLine(Head);
        foreach (var row in rows)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Stored} | {row.Conversations} | {row.Server} | {row.Median(r => r.PerSecond):F0} | {Beside(row, ServerKinds.JavaScript.Name, row.Stored)} | {Beside(row, ServerKinds.Bare.Name, row.Stored)} | {Beside(row, row.Server, fewest)} | {row.Median(r => r.P50):F1} | {row.Median(r => r.P99):F1} | {row.Median(r => r.Cpu):F2} | {row.Median(r => r.ClientCpu):F2} | {Kilobytes(row.Allocated)} | {row.Median(r => r.Memory):F0} | {row.FirstAnswer.TotalMilliseconds:F0} |"));
        }

        string Beside(Row row, string server, int stored) =>
            rows.FirstOrDefault(r => r.Server == server && r.Stored == stored && r.Conversations == row.Conversations) is { } other ? row.Times(other).ToString("F2", CultureInfo.InvariantCulture) : "-";
    }

    /// <summary>Writes every round for programs.</summary>
    public static Task WriteJsonAsync(IReadOnlyList<Row> rows, string file) => File.WriteAllTextAsync(file, JsonSerializer.Serialize(rows, Indented));

    private static string Kilobytes(double? bytes) => bytes is { } some ? (some / 1024).ToString("F0", CultureInfo.InvariantCulture) : "-";
}
