using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Connector;

public sealed class ConnectorClientTests : IDisposable
{
    private readonly RecordingChannel _channel = new();
    private readonly ConnectorClient _client;

    public ConnectorClientTests()
    {
        _client = Client("https://service/amer");
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task What_is_sent_is_posted_below_the_service_url_without_the_fields_that_are_not_set()
    {
        var activity = new Activity(ActivityTypes.Message, conversation: new ConversationAccount(id: "c1"), text: "hi");

        var response = await _client.Conversations.SendToConversationAsync(activity);

        var (request, body) = Assert.Single(_channel.Requests);
        Assert.Equal("POST https://service/amer/v3/conversations/c1/activities", request);
        Assert.Equal(JToken.Parse("""{"type":"message","conversation":{"id":"c1"},"text":"hi"}"""), body!, JToken.EqualityComparer);
        Assert.Equal("id-1", response.Id);
    }

    [Fact]
    public async Task Ids_are_escaped()
    {
        await _client.Conversations.DeleteActivityAsync("19:a/b@thread;id=1", "é?");

        Assert.Equal(
            "DELETE https://service/amer/v3/conversations/19%3Aa%2Fb%40thread%3Bid%3D1/activities/%C3%A9%3F",
            Assert.Single(_channel.Requests).Request);
    }

    [Fact]
    public async Task Replies_updates_and_pages_go_where_the_protocol_has_them()
    {
        var activity = new Activity(id: "a2", replyToId: "a1", conversation: new ConversationAccount(id: "c1"));
        using var client = Client("https://service/");

        await client.Conversations.ReplyToActivityAsync(activity);
        await client.Conversations.UpdateActivityAsync(activity);
        await client.Conversations.CreateConversationAsync(new ConversationParameters(isGroup: false));
        await client.Conversations.GetConversationPagedMembersAsync("c1", 2, "x y");
        await ((Microsoft.Bot.Connector.Conversations)client.Conversations).GetConversationMemberAsync("29:ada", "c1");

        Assert.Equal(
            [
                "POST https://service/v3/conversations/c1/activities/a1",
                "PUT https://service/v3/conversations/c1/activities/a2",
                "POST https://service/v3/conversations",
                "GET https://service/v3/conversations/c1/pagedmembers?pageSize=2&continuationToken=x%20y",
                "GET https://service/v3/conversations/c1/members/29%3Aada",
            ],
            _channel.Requests.Select(request => request.Request));
    }

    [Fact]
    public async Task A_reply_names_its_conversation_in_a_header()
    {
        await _client.Conversations.ReplyToActivityAsync("19:a@thread", "a1", new Activity(text: "hi"));

        Assert.Equal(["19:a@thread"], Assert.Single(_channel.Messages).Headers.GetValues("x-ms-conversation-id"));
    }

    [Fact]
    public async Task A_refusal_carries_what_the_channel_said()
    {
        _channel.Status = HttpStatusCode.Forbidden;
        _channel.Answer = """{"error": {"code": "BotNotInConversationRoster", "message": "The bot is not part of it."}}""";

        var exception = await Assert.ThrowsAsync<ErrorResponseException>(
            () => _client.Conversations.SendToConversationAsync("c1", new Activity(text: "hi")));

        Assert.Equal("Operation returned an invalid status code 'Forbidden'", exception.Message);
        Assert.Equal("BotNotInConversationRoster", exception.Body.Error.Code);
        Assert.Equal(HttpStatusCode.Forbidden, exception.Response.StatusCode);
        Assert.Contains("hi", exception.Request.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_by_a_gateway_that_speaks_HTML_is_a_refusal_too()
    {
        _channel.Status = HttpStatusCode.BadGateway;
        _channel.Answer = "<html>Bad gateway</html>";

        var exception = await Assert.ThrowsAsync<ErrorResponseException>(
            () => _client.Conversations.DeleteActivityAsync("c1", "a1"));

        Assert.Null(exception.Body);
        Assert.Equal("<html>Bad gateway</html>", exception.Response.Content);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_not_taken_for_success()
    {
        _channel.Answer = "<html>Welcome</html>";

        var exception = await Assert.ThrowsAsync<SerializationException>(
            () => _client.Conversations.SendToConversationAsync("c1", new Activity()));

        Assert.Equal("<html>Welcome</html>", exception.Content);
    }

    [Fact]
    public async Task Without_an_id_nothing_is_sent()
    {
        var activity = new Activity(conversation: new ConversationAccount(id: "c1"));

        var exception = await Assert.ThrowsAsync<ValidationException>(() => _client.Conversations.ReplyToActivityAsync(activity));
        await Assert.ThrowsAsync<ValidationException>(() => _client.Conversations.UpdateActivityAsync(activity));

        Assert.Equal("ReplyToId", exception.Target);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task Credentials_and_custom_headers_are_in_the_request()
    {
        using var client = Client("https://service", new Token());
        var headers = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["x-ms-conversation-id"] = ["c1"] };

        using var result = await client.Conversations.SendToConversationWithHttpMessagesAsync("c1", new Activity(), headers);

        var request = Assert.Single(_channel.Messages);
        Assert.Equal("Bearer secret", request.Headers.Authorization?.ToString());
        Assert.Equal(["c1"], request.Headers.GetValues("x-ms-conversation-id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_HTTP_client_is_disposed_only_if_that_was_asked_for(bool disposes)
    {
        using var httpClient = new HttpClient(_channel);
        new ConnectorClient(new Uri("https://service"), new Token(), httpClient, disposes).Dispose();

        var exception = await Record.ExceptionAsync(() => httpClient.GetAsync(new Uri("https://service")));

        Assert.Equal(disposes, exception is ObjectDisposedException);
    }

    [Fact]
    public void Default_headers_are_added_once()
    {
        using var httpClient = new HttpClient();

        ConnectorClient.AddDefaultRequestHeaders(httpClient);
        var before = httpClient.DefaultRequestHeaders.ToString();
        ConnectorClient.AddDefaultRequestHeaders(httpClient);

        Assert.Contains("Microsoft-BotFramework/3.1", before, StringComparison.Ordinal);
        Assert.Equal(before, httpClient.DefaultRequestHeaders.ToString());
    }

    private ConnectorClient Client(string serviceUrl, ServiceClientCredentials? credentials = null) =>
        new(new Uri(serviceUrl), credentials ?? new Token(), new HttpClient(_channel, disposeHandler: false), disposeHttpClient: true);

    private sealed class Token : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
            return Task.CompletedTask;
        }
    }
}
