using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Moq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.BotFramework.Connector;

namespace SyncBot.Tests.BotFramework.Integration;

public sealed class CloudAdapterHttpTests : IAsyncLifetime, IDisposable
{
    private readonly RecordingChannel _channel = new();
    private readonly Mock<IBot> _bot = new();
    private IHost _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var adapter = new CloudAdapter(new ChannelAuthentication(_channel));
        _host = await new HostBuilder()
            .ConfigureWebHost(web => web
                .UseTestServer()
                .Configure(app => app.Run(context =>
                    adapter.ProcessAsync(context.Request, context.Response, _bot.Object, context.RequestAborted))))
            .StartAsync();
        _client = _host.GetTestClient();
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "good");
    }

    public Task DisposeAsync() => _host.StopAsync();

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
        _channel.Dispose();
    }

    [Fact]
    public async Task A_message_is_acknowledged_with_nothing_and_answered_at_the_service_url()
    {
        Bot(turn => turn.SendActivityAsync("hello"));

        using var response = await PostAsync(Incoming());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var (request, body) = Assert.Single(_channel.Requests);
        Assert.Equal("POST https://service/v3/conversations/c1/activities/a1", request);
        Assert.Equal(("hello", "user"), ((string?)body!["text"], (string?)body["recipient"]!["id"]));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_what_is_posted_is_taken(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/messages", UriKind.Relative));

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        _bot.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{ "text": "an activity without a type" }""")]
    [InlineData("""{ "type": "message", "text": """)]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        _bot.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Who_is_not_let_in_gets_no_turn()
    {
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "bad");

        using var response = await PostAsync(Incoming());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        _bot.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Expected_replies_are_the_response_and_go_nowhere_else()
    {
        Bot(async turn =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivityAsync(new Activity(ActivityTypes.Trace, name: "Move", value: new { rung = 1 }));
        });
        var incoming = Incoming();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;

        using var response = await PostAsync(incoming);

        var replies = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["message", "trace"], replies.Select(reply => (string?)reply["type"]));
        Assert.Equal(("one", "a1"), ((string?)replies[0]!["text"], (string?)replies[0]!["replyToId"]));
        Assert.DoesNotContain(replies[0]!.Children<JProperty>(), property => property.Value.Type == JTokenType.Null);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_the_response()
    {
        Bot(turn => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse { Status = 202, Body = new JObject { ["answer"] = 42 } },
        }));

        using var response = await PostAsync(Incoming(ActivityTypes.Invoke));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(42, JObject.Parse(await response.Content.ReadAsStringAsync())["answer"]);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task An_answer_of_an_anonymous_type_loses_its_fields_because_they_cannot_be_set()
    {
        Bot(turn => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse { Status = 200, Body = new { answer = 42 } },
        }));

        using var response = await PostAsync(Incoming(ActivityTypes.Invoke));

        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_answer_is_not_implemented()
    {
        using var response = await PostAsync(Incoming(ActivityTypes.Invoke));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task The_caller_is_who_was_let_in_not_who_the_activity_says()
    {
        string? callerId = null;
        Bot(turn =>
        {
            callerId = turn.Activity.CallerId;
            return Task.CompletedTask;
        });
        var incoming = Incoming();
        incoming.CallerId = "urn:botframework:aadappid:somebody-else";

        using var response = await PostAsync(incoming);

        Assert.Equal("urn:botframework:azure", callerId);
    }

    private static Activity Incoming(string type = ActivityTypes.Message) => new(type)
    {
        Id = "a1",
        ChannelId = "test",
        ServiceUrl = "https://service/",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };

    private void Bot(Func<ITurnContext, Task> turn) => _bot
        .Setup(bot => bot.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>()))
        .Returns((ITurnContext context, CancellationToken _) => turn(context));

    private Task<HttpResponseMessage> PostAsync(Activity activity) => PostAsync(JsonConvert.SerializeObject(activity));

    private Task<HttpResponseMessage> PostAsync(string body) => _client.PostAsync(
        new Uri("/api/messages", UriKind.Relative),
        new StringContent(body, Encoding.UTF8, "application/json"));
}
