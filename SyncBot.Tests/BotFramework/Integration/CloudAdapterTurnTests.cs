using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SyncBot.Tests.BotFramework.Connector;

namespace SyncBot.Tests.BotFramework.Integration;

public sealed class CloudAdapterTurnTests : IDisposable
{
    private readonly RecordingChannel _channel = new();
    private readonly ChannelAuthentication _authentication;
    private readonly CloudAdapter _adapter;

    public CloudAdapterTurnTests()
    {
        _authentication = new ChannelAuthentication(_channel);
        _adapter = new CloudAdapter(_authentication);
    }

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task A_turn_that_the_bot_begins_speaks_as_the_bot_where_the_person_is()
    {
        await ContinueAsync(async turn =>
        {
            Assert.Equal("ContinueConversation", turn.Activity.Name);
            await turn.SendActivityAsync("did it work?");
        });

        var (request, body) = Assert.Single(_channel.Requests);
        Assert.StartsWith("POST https://service/v3/conversations/c1/activities/", request, StringComparison.Ordinal);
        Assert.Equal(("bot", "user"), ((string?)body!["from"]!["id"], (string?)body["recipient"]!["id"]));
        Assert.Equal(("https://service/", null), Assert.Single(_authentication.ClientsFor));
        Assert.Equal(
            [("aud", "app"), ("appid", "app")],
            Assert.Single(_authentication.FactoriesFor).Claims.Select(claim => (claim.Type, claim.Value)));
    }

    [Fact]
    public async Task A_turn_has_its_services_in_the_turn_state()
    {
        var identity = new ClaimsIdentity("own");
        BotCallbackHandler callback = (turn, _) =>
        {
            Assert.Same(identity, turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            Assert.Equal("https://audience", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
            Assert.NotNull(turn.TurnState.Get<UserTokenClient>());
            Assert.NotNull(turn.TurnState.Get<ConnectorFactory>());
            Assert.NotNull(turn.TurnState.Get<BotCallbackHandler>());
            return Task.CompletedTask;
        };

        await _adapter.ContinueConversationAsync(identity, Reference(), "https://audience", callback, CancellationToken.None);

        Assert.Equal(("https://service/", "https://audience"), Assert.Single(_authentication.ClientsFor));
    }

    [Theory]
    [InlineData("test", 0)]
    [InlineData("emulator", 1)]
    public async Task A_trace_goes_to_the_emulator_only(string channelId, int sent)
    {
        await ContinueAsync(turn => turn.SendActivityAsync(new Activity(ActivityTypes.Trace, name: "Move")), channelId);

        Assert.Equal(sent, _channel.Requests.Count);
    }

    [Fact]
    public async Task A_delay_waits_and_is_not_sent()
    {
        using var cancellation = new CancellationTokenSource();
        var responses = Array.Empty<ResourceResponse>();

        await ContinueAsync(async turn =>
        {
            responses = await turn.SendActivitiesAsync(
                [new Activity(ActivityTypes.Delay, value: 1), MessageFactory.Text("after it")], cancellation.Token);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => turn.SendActivitiesAsync([new Activity(ActivityTypes.Delay, value: 600_000)], cancellation.Token));
        });

        Assert.Equal([string.Empty, "id-1"], responses.Select(response => response.Id));
        Assert.Single(_channel.Requests);
    }

    [Fact]
    public async Task The_id_that_the_channel_gave_is_the_activitys_own_and_what_an_update_names()
    {
        await ContinueAsync(async turn =>
        {
            var message = MessageFactory.Text("one moment");
            message.Id = "made up";
            var response = await turn.SendActivityAsync(message);
            Assert.Equal(("id-1", "id-1"), (response.Id, message.Id));

            message.Text = "here it is";
            await turn.UpdateActivityAsync(message);
            await turn.DeleteActivityAsync("id-1");
        });

        Assert.Null(_channel.Requests[0].Body!["id"]);
        Assert.Equal("PUT https://service/v3/conversations/c1/activities/id-1", _channel.Requests[1].Request);
        Assert.Equal("DELETE https://service/v3/conversations/c1/activities/id-1", _channel.Requests[2].Request);
    }

    [Fact]
    public async Task A_channel_that_refuses_reaches_the_error_handler()
    {
        _channel.Status = HttpStatusCode.Forbidden;
        Exception? seen = null;
        _adapter.OnTurnError = (_, exception) =>
        {
            seen = exception;
            return Task.CompletedTask;
        };

        await ContinueAsync(turn => turn.SendActivityAsync("hello"));

        Assert.IsType<ErrorResponseException>(seen);
    }

    [Fact]
    public async Task A_new_conversation_is_asked_for_and_its_turn_has_its_id()
    {
        _channel.Answer = """{ "id": "c9", "activityId": "a9" }""";
        var parameters = new ConversationParameters(bot: new ChannelAccount("bot"), tenantId: "t", channelData: "data");
        Activity? began = null;

        await _adapter.CreateConversationAsync(
            "app",
            "msteams",
            "https://service/",
            "https://audience",
            parameters,
            (turn, _) =>
            {
                began = turn.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal("POST https://service/v3/conversations", Assert.Single(_channel.Requests).Request);
        Assert.Equal((ActivityTypes.Event, "CreateConversation", "a9"), (began!.Type, began.Name, began.Id));
        Assert.Equal(("c9", "t", "data"), (began.Conversation.Id, began.Conversation.TenantId, began.ChannelData));
        Assert.Equal("https://service/", Assert.Single(_authentication.FactoriesFor).FindFirst("serviceurl")?.Value);
    }

    [Fact]
    public async Task A_continuation_must_say_where()
    {
        var activity = new Activity(ActivityTypes.Event, conversation: new ConversationAccount(id: "c1"));

        await Assert.ThrowsAsync<ArgumentException>(() =>
            _adapter.ContinueConversationAsync("app", activity, (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    private static ConversationReference Reference(string channelId = "test") => new(
        activityId: "a1",
        user: new ChannelAccount("user"),
        bot: new ChannelAccount("bot"),
        conversation: new ConversationAccount(id: "c1"),
        channelId: channelId,
        serviceUrl: "https://service/");

    private Task ContinueAsync(Func<ITurnContext, Task> turn, string channelId = "test") => _adapter.ContinueConversationAsync(
        "app",
        Reference(channelId),
        (context, _) => turn(context),
        CancellationToken.None);
}
