using System.Diagnostics;
using Xunit.Abstractions;

namespace SyncBot.Tests.Endurance;

/// <summary>What is done to hosts and stores, the same for every kind.</summary>
internal static class Trials
{
    private const int Seed = 7;

    private static readonly TimeSpan LongestUntilTold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestUntilTaken = TimeSpan.FromSeconds(10);

    /// <summary>Hosts are killed at random moments.</summary>
    public static async Task KillAsync(IEnduredStore store, int nodes, int kills, ITestOutputHelper output)
    {
        var began = Stopwatch.GetTimestamp();
        var random = new Random(Seed);
        await using var trial = await Trial.BeginAsync(store, nodes);
        for (var i = 0; i < kills; i++) await trial.KillAsync(random);
        var found = await trial.EndAsync();
        output.WriteLine($"{kills} kills of {nodes} in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s: {found}.");

        // A host has one send under way in each conversation, of which it can't say that it was done.
        Assert.InRange(found.MostDoubled, 0, 1);
        if (nodes > 1) Assert.InRange(found.LongestWait, TimeSpan.Zero, LongestUntilTaken);
    }

    /// <summary>The store is away for a while.</summary>
    public static async Task OutageAsync(IEnduredStore store, int seconds, Func<Task> begin, Func<Task> end, int mostDoubled, ITestOutputHelper output)
    {
        await using var trial = await Trial.BeginAsync(store);
        await trial.ProgressAsync(100);
        await begin();
        var before = trial.Talkers.Select(t => t.Refusals).ToList();
        var began = Stopwatch.GetTimestamp();
        await trial.UntilAsync(() => Task.FromResult(trial.Talkers.Zip(before).All(t => t.First.Refusals > t.Second) && Stopwatch.GetElapsedTime(began).TotalSeconds >= seconds));
        await end();
        Assert.True(trial.AllUp);
        var found = await trial.EndAsync();
        output.WriteLine($"{seconds} s without the store, {trial.Talkers.Sum(t => t.Refusals)} times told so: {found}.");

        Assert.True(trial.AllUp);
        Assert.InRange(found.LongestRefusal, TimeSpan.Zero, LongestUntilTold);
        Assert.InRange(found.MostDoubled, 0, mostDoubled);
    }
}
