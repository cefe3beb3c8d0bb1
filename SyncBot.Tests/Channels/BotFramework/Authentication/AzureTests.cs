using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Tests of a host in Production that knows the fake Azure and nothing else, at a time that is set by hand.</summary>
public abstract class AzureTests : IAsyncLifetime
{
    private protected ManualClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    private protected FakeAzure Azure { get; private set; } = null!;

    private protected TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Azure = await FakeAzure.StartAsync();
        Host = await TestHost.StartAsync("Production", clock: Clock, configure: Azure.Join, settings: FakeAzure.Settings);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Azure.DisposeAsync();
    }
}
