using Moq;
using SyncBot.Channels.BotFramework;

namespace SyncBot.Tests.Channels.BotFramework;

public sealed class LoopbackConnectorsTests
{
    private readonly LoopbackConnectors connectors;

    public LoopbackConnectorsTests()
    {
        var clients = new Mock<IHttpClientFactory>();
        clients.Setup(c => c.CreateClient(It.IsAny<string>())).Returns(() => new HttpClient());
        connectors = new LoopbackConnectors(clients.Object);
    }

    [Theory]
    [InlineData("http://localhost:3979/")]
    [InlineData("http://127.0.0.1:3979/")]
    public async Task A_channel_on_this_machine_is_answered_where_it_says(string serviceUrl)
    {
        using var client = await connectors.CreateAsync(serviceUrl, "", CancellationToken.None);

        Assert.Equal(new Uri(serviceUrl), client.BaseUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org/")]
    [InlineData("localhost")]
    [InlineData("file:///etc/passwd")]
    public async Task No_other_place_is_ever_spoken_to(string? serviceUrl)
    {
        using var client = await connectors.CreateAsync(serviceUrl!, "", CancellationToken.None);

        Assert.True(client.BaseUri.IsLoopback);
    }
}
