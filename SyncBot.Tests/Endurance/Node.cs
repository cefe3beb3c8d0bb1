using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Endurance;

/// <summary>A host as a process of its own that is killed and started again on the same store.</summary>
internal sealed class Node(TempFolder folder, IReadOnlyList<(string Name, string Value)> environment) : IDisposable
{
    private ServedHost? host;

    /// <summary>Whether it runs.</summary>
    public bool IsUp => host is { HasEnded: false };

    /// <summary>Speaks to it, or to nobody while it is down.</summary>
    public HttpClient Http { get; private set; } = new() { BaseAddress = new Uri("http://127.0.0.1:9/") };

    /// <summary>Starts it, and waits until it can work.</summary>
    public async Task StartAsync()
    {
        host = await ServedHost.StartAsync(folder, [.. environment]);
        Http = host.Http;
    }

    /// <summary>Kills it with no chance to tidy up.</summary>
    public void Kill()
    {
        var killed = host!;
        host = null;
        killed.Kill();
        killed.Dispose();
    }

    public void Dispose() => host?.Dispose();
}
