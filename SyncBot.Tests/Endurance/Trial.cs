using SyncBot.Storage.Sealed;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Endurance;

/// <summary>Hosts on a store and people who talk to them on all channels, whatever happens to the hosts and the store.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private const int OfEachKind = 4;
    private const int MostBetweenKills = 150;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource over = new();
    private readonly List<(TalkerKind Kind, Talker Talker)> talkers = [];
    private readonly List<Task> talking = [];
    private readonly TempFolder folder = new();
    private readonly IEnduredStore store;
    private readonly List<Node> nodes;
    private Connector connector = null!;
    private int turn;

    private Trial(IEnduredStore store, int nodeCount)
    {
        this.store = store;
        nodes = [.. Enumerable.Range(0, nodeCount).Select(_ => new Node(folder, [.. store.Environment, ("DirectLine__Secret", DirectLineTalker.Secret)]))];
    }

    /// <summary>Who talks.</summary>
    public IEnumerable<Talker> Talkers => talkers.Select(t => t.Talker);

    /// <summary>Whether all hosts run.</summary>
    public bool AllUp => nodes.TrueForAll(n => n.IsUp);

    /// <summary>Starts the hosts and lets people talk.</summary>
    public static async Task<Trial> BeginAsync(IEnduredStore store, int nodes = 1)
    {
        var trial = new Trial(store, nodes);
        try
        {
            await trial.StartAsync();
            return trial;
        }
        catch
        {
            await trial.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills a host after a while, which chance measures in turns, and starts it again.</summary>
    public async Task KillAsync(Random random)
    {
        await ProgressAsync(random.Next(MostBetweenKills));
        await Task.Delay(random.Next(50), CancellationToken.None);
        var node = nodes[random.Next(nodes.Count)];
        node.Kill();
        connector.Life++;
        await node.StartAsync();
    }

    /// <summary>Waits until so many more messages are acknowledged.</summary>
    public Task ProgressAsync(int messages)
    {
        var goal = Talkers.Sum(t => t.Acknowledged) + messages;
        return UntilAsync(() => Task.FromResult(Talkers.Sum(t => t.Acknowledged) >= goal));
    }

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            if (talking.Find(t => t.IsFaulted) is { } faulted) await faulted;
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Lets everybody finish, and holds what they heard and what is stored against what they said.</summary>
    public async Task<Findings> EndAsync()
    {
        await ProgressAsync(talkers.Count);
        await over.CancelAsync();
        await Task.WhenAll(talking).WaitAsync(Patience);
        await UntilAsync(async () => (await store.ReadAsync("SELECT key FROM outgoing WHERE dead IS NULL")).Count == 0);
        Assert.Empty(await store.ReadAsync("SELECT reason FROM outgoing"));
        Assert.Empty(await store.FaultsAsync());
        var kept = await store.ReadAsync("SELECT key FROM deliveries WHERE key NOT LIKE 'turns/%'");
        var secret = await store.SecretAsync();
        Assert.Equal(Talkers.SelectMany(t => t.Deliveries).Select(d => Hidden.Of(secret, d)).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
        return await AccountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        foreach (var talker in Talkers) talker.Abandon();
        foreach (var node in nodes) node.Dispose();
        await Task.WhenAll(talking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (connector is not null) await connector.DisposeAsync();
        folder.Dispose();
        over.Dispose();
    }

    private async Task StartAsync()
    {
        connector = await Connector.StartAsync();
        await Task.WhenAll(nodes.Select(n => n.StartAsync()));
        talkers.AddRange(TalkerKind.All.SelectMany(kind => Enumerable.Range(0, OfEachKind).Select(_ => (kind, kind.New(Door, connector)))));
        await Task.WhenAll(Talkers.Select(t => t.BeginAsync()));
        talking.AddRange(Talkers.Select(t => Task.Run(() => t.TalkAsync(over.Token))));
    }

    // As a load balancer does it.
    private HttpClient Door() => nodes[(int)((uint)Interlocked.Increment(ref turn) % nodes.Count)].Http;

    private async Task<Findings> AccountAsync()
    {
        await using var host = await TestHost.StartAsync(settings: Reference.Setting);
        var kinds = await Task.WhenAll(talkers.GroupBy(t => t.Kind, t => t.Talker).Select(kind => AccountAsync(host, kind.Key, [.. kind])));
        var doubled = kinds.SelectMany(k => k.Doubled).ToList();
        return new Findings(
            Talkers.Sum(t => t.Acknowledged),
            Talkers.Sum(t => t.Repeats),
            kinds.Sum(k => k.Sends),
            doubled.CountBy(d => d.What.Life).ToDictionary(),
            doubled.Distinct().CountBy(d => (d.By, d.What.Life)).Select(c => c.Value).DefaultIfEmpty().Max(),
            Talkers.Max(t => t.LongestWait),
            Talkers.Max(t => t.LongestRefusal));
    }

    private static async Task<(int Sends, IReadOnlyList<(Talker By, Heard What)> Doubled)> AccountAsync(TestHost host, TalkerKind kind, IReadOnlyList<Talker> talkers)
    {
        var expected = await Reference.HeardAsync(host, kind, Enumerable.Range(1, talkers.Max(t => t.Acknowledged)).Select(Script.Line));
        var doubled = new List<(Talker By, Heard What)>();
        var sends = 0;
        foreach (var talker in talkers)
        {
            var all = expected.Where(e => e.To <= talker.Acknowledged).ToList();
            sends += all.Count;
            doubled.AddRange(Account.Doubled(all, await talker.HeardAsync()).Select(d => (talker, d)));
        }

        return (sends, doubled);
    }
}
