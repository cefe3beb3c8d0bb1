using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Benchmarks;

/// <summary>What understanding one message takes: one that takes as long as half of all, one that takes longer than 99 % of them, and a very long one.</summary>
[MemoryDiagnoser]
public class UnderstandingBenchmarks
{
    private const int Rounds = 9;
    private const int ManyCharacters = 100_000;

    private readonly Interpreter interpreter = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Interpreter;
    private string median = "";
    private string slow = "";
    private string endless = "";

    /// <summary>Reads all messages of the evaluation, and orders them by the time that each took at its best.</summary>
    [GlobalSetup]
    public void Order()
    {
        var messages = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Messages"), "*.tsv").SelectMany(MessagesIn).ToArray();
        string[] bySpeed = [.. messages.Select(m => (Text: m, Best: Enumerable.Range(0, Rounds).Min(_ => TimeOf(m)))).OrderBy(m => m.Best).Select(m => m.Text)];
        (median, slow) = (bySpeed[bySpeed.Length / 2], bySpeed[bySpeed.Length * 99 / 100]);
        endless = string.Concat(Enumerable.Repeat(slow + ". ", (ManyCharacters / slow.Length) + 1))[..ManyCharacters];
    }

    /// <summary>A message of the median time.</summary>
    [Benchmark]
    public Reading Median() => interpreter.Read(median);

    /// <summary>A message at the 99th percentile.</summary>
    [Benchmark]
    public Reading Slow() => interpreter.Read(slow);

    /// <summary>100,000 characters.</summary>
    [Benchmark]
    public Reading Endless() => interpreter.Read(endless);

    private static IEnumerable<string> MessagesIn(string file)
    {
        var lines = File.ReadAllLines(file);
        var column = Array.IndexOf(lines[0].Split('\t'), "text");
        return lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')[column]);
    }

    private long TimeOf(string message)
    {
        var started = Stopwatch.GetTimestamp();
        interpreter.Read(message);
        return Stopwatch.GetTimestamp() - started;
    }
}
