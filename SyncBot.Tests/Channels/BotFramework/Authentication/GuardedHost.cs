using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>A host in Production with a provider of keys that all tests of a class send bad tokens to.</summary>
public sealed class GuardedHost : IAsyncLifetime
{
    /// <summary>What it asks for keys.</summary>
    internal FakeAzure Azure { get; private set; } = null!;

    /// <summary>The host.</summary>
    public TestHost Host { get; private set; } = null!;

    /// <summary>All bad tokens.</summary>
    internal BadTokens Bad { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Azure = await FakeAzure.StartAsync();
        Azure.ChannelKeys = BadTokens.Keys;
        Azure.MoreKeys = BadTokens.MoreKeys;
        Bad = new BadTokens(Azure, TimeProvider.System.GetUtcNow());
        Host = await TestHost.StartAsync("Production", configure: Azure.Join, settings: FakeAzure.Settings);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Azure.DisposeAsync();
    }
}
