using SyncBot.Tests.Conversations;
using Xunit.Abstractions;

namespace SyncBot.Tests.Endurance;

/// <summary>A channel delivers one message over and over.</summary>
public sealed class RedeliveryTests(ITestOutputHelper output)
{
    private const int AtOnce = 32;

    private static readonly string[] Lines = ["low power mode is on", "no change", "what have we tried?"];

    [Fact]
    public Task It_has_one_effect_and_one_answer() => DeliverAsync(Effort.Short.Redeliveries);

    [Fact]
    [Trait("Tier", "Long")]
    public Task It_has_one_effect_and_one_answer_however_often() => DeliverAsync(Effort.Long.Redeliveries);

    private async Task DeliverAsync(int times)
    {
        using var folder = new TempFolder();
        await using var connector = await Connector.StartAsync();
        using var node = new Node(folder, [.. new EnduredSqlite(folder.Path).Environment, ("DirectLine__Secret", DirectLineTalker.Secret)]);
        await node.StartAsync();
        var talkers = TalkerKind.All.Select(kind => (Kind: kind, Talker: kind.New(() => node.Http, connector))).ToList();

        try
        {
            await RestartAmidAsync(node, [.. talkers.Select(t => t.Talker)], times);
            await using var host = await TestHost.StartAsync(settings: Reference.Setting);
            foreach (var (kind, talker) in talkers)
            {
                var doubled = Account.Doubled(await Reference.HeardAsync(host, kind, Lines), await talker.HeardAsync());
                Assert.InRange(doubled.Count, 0, 1);
            }
        }
        finally
        {
            talkers.ForEach(t => t.Talker.Abandon());
        }

        output.WriteLine($"{times} deliveries on each of {talkers.Count} ways, {AtOnce} at once, over a restart: one effect and one answer; {talkers.Sum(t => t.Talker.Repeats)} of them got no answer and were repeated.");
    }

    private static async Task RestartAmidAsync(Node node, IReadOnlyList<Talker> talkers, int times)
    {
        var delivering = Task.WhenAll(talkers.Select(t => DeliverAsync(t, times)));
        while (!delivering.IsCompleted && talkers.Sum(t => t.Acknowledged) < times * talkers.Count / 2) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        node.Kill();
        await node.StartAsync();
        await delivering;
        foreach (var talker in talkers) await talker.SayAsync(Lines[2]);
    }

    private static async Task DeliverAsync(Talker talker, int times)
    {
        await talker.BeginAsync();
        await talker.SayAsync(Lines[0]);
        var number = talker.NextNumber();
        var answers = new string[times];
        await Parallel.ForEachAsync(Enumerable.Range(0, times), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => answers[i] = await talker.DeliverAsync(number, Lines[1]));
        Assert.Single(answers.Distinct());
    }
}
