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
    public async Task Who_expects_the_replies_in_the_response_need_not_say_where_to_answer(string? serviceUrl)
    {
        using var client = await connectors.CreateAsync(serviceUrl!, "", CancellationToken.None);

        Assert.True(client.BaseUri.IsLoopback);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("localhost")]
    public async Task No_other_place_is_answered(string serviceUrl)
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => connectors.CreateAsync(serviceUrl, "", CancellationToken.None));
    }
}
