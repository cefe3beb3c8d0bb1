using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Abstractions;

namespace SyncBot.Tests.Walks;

/// <summary>Whatever people do, in whatever order: nothing breaks, nothing is repeated, nothing unsafe is handed out, and there is an end.</summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private const int Short = 40;
    private const int Long = 10_000;
    private const int FaultsShown = 15;

    public static TheoryData<string> Names => [.. Personality.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_walk_keeps_the_rules_and_ends(string personality) =>
        WalkAsync(Enumerable.Range(1, Short).Select(seed => (seed, Personality.All.Single(p => p.Name == personality))));

    [Theory]
    [InlineData("truthful", 1552, 6144)]
    [InlineData("returning", 2263, 2823, 4831, 5647, 6575, 6727, 6863, 7095, 7455, 8191, 10087)]
    public Task Walks_that_once_broke_a_rule_keep_it(string personality, params int[] seeds) =>
        WalkAsync(seeds.Select(seed => (seed, Personality.All.Single(p => p.Name == personality))));

    [Fact]
    [Trait("Tier", "Long")]
    public Task Ten_thousand_walks_keep_the_rules_and_end() =>
        WalkAsync(Enumerable.Range(1, Long).Select(seed => (1000 + seed, Personality.All[seed % Personality.All.Count])));

    private async Task WalkAsync(IEnumerable<(int Seed, Personality Personality)> walks)
    {
        var (watch, turns, ends, faults) = (Stopwatch.StartNew(), 0, new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        await Parallel.ForEachAsync(walks, async (w, _) =>
        {
            var walk = await Walk.TakeAsync(w.Seed, w.Personality);
            Interlocked.Add(ref turns, walk.Turns);
            ends.Enqueue(walk.End);
            if (walk.Fault is { } fault) faults.Enqueue(fault);
        });

        output.WriteLine($"{ends.Count} walks, {turns} turns, {turns / watch.Elapsed.TotalSeconds:F0} turns a second: {string.Join(", ", ends.GroupBy(e => e).Select(g => $"{g.Key} {g.Count()}").Order())}.");
        Assert.True(faults.IsEmpty, $"{faults.Count} of {ends.Count} walks break the rules. To walk one again, take its personality and seed.\n\n{string.Join("\n\n", faults.Take(FaultsShown))}");
    }
}
