using Microsoft.Extensions.DependencyInjection;
using SyncBot.Storage;
using SyncBot.Tests.Conversations;
using Xunit.Abstractions;

namespace SyncBot.Tests.Endurance;

/// <summary>Many messages come into one conversation at once.</summary>
public sealed class BurstTests(ITestOutputHelper output)
{
    private const int Together = 64;
    private const int RoundsAtOnce = 4;

    private static readonly TalkerKind[] Kinds = [TalkerKind.ByConnector, TalkerKind.OnDirectLine, TalkerKind.InTeams];

    [Fact]
    public Task All_are_applied_one_after_the_other() => BurstAsync(Effort.Short.Bursts);

    [Fact]
    [Trait("Tier", "Long")]
    public Task All_are_applied_one_after_the_other_every_time() => BurstAsync(Effort.Long.Bursts);

    private async Task BurstAsync(int rounds)
    {
        await using var host = await TestHost.StartAsync(settings: Reference.Setting);
        await using var connector = await Connector.StartAsync();
        var began = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, rounds), new ParallelOptions { MaxDegreeOfParallelism = RoundsAtOnce }, async (round, _) => await RoundAsync(host, connector, Kinds[round % Kinds.Length]));
        output.WriteLine($"{rounds} times {Together} messages at once, and again one after the other with the same answers, in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0} s.");
    }

    // The order in which they were taken is the one in which they are answered. Said one after the other in this order, they must be answered alike.
    private static async Task RoundAsync(TestHost host, Connector connector, TalkerKind kind)
    {
        var talker = kind.New(() => host.Http, connector);
        await talker.BeginAsync();
        await Task.WhenAll(Enumerable.Range(1, Together).Select(number => talker.SayAsync(Script.Line(number))));

        // What took longer than its channel waits, or has not gone out when it was acknowledged, comes later.
        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM incoming") == "0");
        await Soon.HoldsAsync(async () => await host.Services.GetRequiredService<IOutbox>().NextAsync(talker.Place, CancellationToken.None) is null);

        var heard = await talker.HeardAsync();
        var order = heard.Select(h => h.To).Where(to => to > 0).Distinct().ToList();
        Assert.Equal(Enumerable.Range(1, Together), order.Order());
        var alone = await Reference.HeardAsync(host, kind, order.Select(Script.Line));
        Assert.Empty(Account.Doubled([.. alone.Select(a => a with { To = a.To == 0 ? 0 : order[a.To - 1] })], heard));
    }
}
