using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.Teams;

/// <summary>A host and a Connector in the shape of Teams, shared by the tests of a class.</summary>
public sealed class TeamsHost : IAsyncLifetime
{
    private TestHost host = null!;

    /// <summary>The Connector.</summary>
    public FakeTeams Teams { get; private set; } = null!;

    /// <summary>Speaks to the host.</summary>
    public HttpClient Http => host.Http;

    /// <summary>Somebody who has never been here.</summary>
    public TeamsPerson NewPerson() => Teams.NewPerson(Http);

    public async Task InitializeAsync()
    {
        Teams = await FakeTeams.StartAsync();
        host = await TestHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
