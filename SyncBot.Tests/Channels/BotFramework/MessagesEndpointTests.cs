using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Channels.BotFramework.Authentication;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.BotFramework;

public sealed class MessagesEndpointTests(SharedHost host) : IClassFixture<SharedHost>
{
    private const int Seed = 2025;

    public static TheoryData<string> Malformed =>
    [
        "",
        " ",
        "{",
        "nonsense",
        "null",
        "5",
        "\"message\"",
        "[]",
        "[{}]",
        "{}",
        "{\"type\":\"message\"}",
        Activity("\"type\":5"),
        Activity("\"type\":\"\""),
        Activity("\"type\":null"),
        Activity("\"channelId\":null"),
        Activity("\"channelId\":\"  \""),
        Activity("\"channelId\":{}"),
        Activity("\"conversation\":null"),
        Activity("\"conversation\":\"c\""),
        Activity("\"conversation\":{}"),
        Activity("\"conversation\":{\"id\":7}"),
        Activity("\"from\":[]"),
        Activity("\"from\":\"me\""),
        Activity("\"from\":{\"id\":\"\"}"),
        Activity("\"from\":{\"id\":null}"),
        Activity("\"deliveryMode\":\"normal\""),
        Activity("\"deliveryMode\":[\"expectReplies\"]"),
        Activity("\"membersAdded\":\"x\""),
        Activity("\"attachments\":5"),
        Activity("\"entities\":{}"),
        Activity("\"timestamp\":\"yesterday\""),
        Activity("\"recipient\":[]"),
        Activity("\"type\":\"conversationUpdate\",\"membersAdded\":[null]"),
        Activity("\"type\":\"conversationUpdate\",\"membersRemoved\":[{\"id\":\"a\"},null]"),
        Activity("\"type\":\"conversationUpdate\",\"membersAdded\":[{\"$ref\":\"1\"}]"),
        Activity("\"type\":\"messageReaction\",\"reactionsAdded\":[[]]"),
        Activity("\"recipient\":{\"$ref\":\"1\"}"),
        Activity("\"Conversation\":null"),
        Activity("\"FROM\":{\"id\":\"somebody else\"}"),
        Activity("\"conversation\":{\"id\":\"c\",\"ID\":null}"),
        Activity("\"conversation\":{\"id\":\"a\\u0000b\"}"),
        Activity($"\"from\":{{\"id\":\"{new string('a', 1001)}\"}}"),
        Activity("\"channelData\":{\"date\":\"/Date(99999999999999999)/\"}"),
        Activity("\"text\":\"\\ud800\""),
        Activity($"\"text\":\"{new string('a', 32_001)}\""),
        Activity($"\"value\":{{\"say\":\"{new string('a', 32_001)}\"}}"),
        Activity($"\"entities\":[{string.Join(',', Enumerable.Repeat("{}", 1001))}]"),
        Activity($"\"channelData\":{{\"a\":[{string.Join(',', Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat("0", 999))}]", 21))}]}}"),
        Activity("\"channelData\":" + Nested(200)),
        Nested(100_000),
        new('{', 50_000),
    ];

    public static TheoryData<string> Unusual =>
    [
        Activity("\"text\":5"),
        Activity("\"text\":null"),
        Activity("\"value\":\"x\""),
        Activity("\"value\":[1,2]"),
        Activity("\"channelData\":[]"),
        Activity("\"id\":null"),
        Activity("\"id\":7"),
        Activity("\"locale\":\"xx-nonsense\""),
        Activity("\"recipient\":null"),
        Activity("\"type\":\"typing\""),
        Activity("\"type\":\"event\""),
        Activity("\"type\":\"endOfConversation\""),
        Activity("\"type\":\"messageReaction\""),
        Activity("\"type\":\"conversationUpdate\""),
        Activity("\"type\":\"installationUpdate\""),
        Activity("\"type\":\"somethingNew\""),
        Activity("\"type\":\"MESSAGE\""),
        Activity("\"unknown\":{\"a\":[1]}"),
        Activity("\"channelData\":{\"a\":1,\"A\":2,\"$type\":\"x\",\"list\":[null]}"),
        Activity($"\"text\":\"{new string('a', 32_000)}\""),
        Activity($"\"attachments\":[{{\"contentType\":\"image/png\",\"contentUrl\":\"data:image/png;base64,{new string('A', 200_000)}\"}}]"),
        Activity($"\"entities\":[{string.Join(',', Enumerable.Repeat("{}", 1000))}]"),
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_activity_is_refused_with_a_reason(string body)
    {
        var (status, answer) = await PostAsync(body);

        Assert.InRange((int)status, 400, 499);
        AssertReason(answer);
    }

    [Theory]
    [MemberData(nameof(Unusual))]
    public async Task An_unusual_activity_is_taken(string body)
    {
        var (status, answer) = await PostAsync(body);

        Assert.True(status is HttpStatusCode.OK, $"{(int)status}: {answer}");
        Assert.Empty(host.Host.Log.Errors);
    }

    [Theory]
    [InlineData("\"name\":\"task/fetch\"")]
    [InlineData("\"name\":\"\"")]
    [InlineData("\"value\":5")]
    [InlineData("\"name\":\"signin/verifyState\",\"value\":{}")]
    public async Task An_invoke_that_nobody_knows_is_refused_with_a_reason_each_time_it_is_delivered(string properties)
    {
        var invoke = Activity($"\"type\":\"invoke\",\"id\":\"{Guid.NewGuid():N}\",\"deliveryMode\":\"normal\",\"serviceUrl\":\"http://127.0.0.1:9/\",{properties}");
        foreach (var _ in (int[])[1, 2])
        {
            var (status, answer) = await PostAsync(invoke);

            Assert.Equal(HttpStatusCode.BadRequest, status);
            AssertReason(answer);
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var (status, answer) = await PostAsync(Activity($"\"text\":\"{new string('a', 300_000)}\""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        AssertReason(answer);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            using var content = new ByteArrayContent(bytes);
            using var response = await host.Host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            Assert.InRange((int)response.StatusCode, 400, 499);
        }
    }

    [Fact]
    public async Task No_body_whatever_makes_the_server_fail()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 300; i++)
        {
            var body = Mangled(random);

            var (status, answer) = await PostAsync(body);

            Assert.True((int)status < 500, $"{(int)status} for {body}: {answer}");
            if ((int)status >= 400) AssertReason(answer);
        }
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using var response = await host.Host.Http.GetAsync(new Uri("/api/messages", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("10.0.0.1")]
    [InlineData("2001:db8::1")]
    public async Task In_Development_other_machines_are_refused(string address)
    {
        await using var own = await TestHost.StartAsync(from: IPAddress.Parse(address));

        var (status, answer) = await PostAsync(Activity("\"text\":\"hi\""), own.Http);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        AssertReason(answer);
    }

    [Theory]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task In_Development_this_machine_is_let_in_by_every_name(string address)
    {
        await using var own = await TestHost.StartAsync(from: IPAddress.Parse(address));

        var (status, _) = await PostAsync(Activity("\"text\":\"hi\""), own.Http);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_nothing_is_taken_without_a_token(string environment)
    {
        await using var own = await TestHost.StartAsync(environment, settings: FakeAzure.Settings);

        foreach (var body in (string[])[Activity("\"text\":\"hi\""), "", "{"])
        {
            var (status, answer) = await PostAsync(body, own.Http);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            AssertReason(answer);
        }
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Switched_off_it_is_not_there_and_says_why(string environment)
    {
        await using var own = await TestHost.StartAsync(environment, settings: ["BotFramework:Enabled=false"]);

        var (status, answer) = await PostAsync(Activity("\"text\":\"hi\""), own.Http);

        Assert.Equal(HttpStatusCode.NotFound, status);
        AssertReason(answer);
    }

    [Fact]
    public async Task Messages_of_one_conversation_at_once_all_count()
    {
        var visitor = await host.VisitorAtAsync("ask");
        string[] facts = ["wifi is on, I am on wifi", "battery at 55%", "low power mode is off", "it's charging", "I'm on iOS 18.2", "vpn is off", "for 3 days", "only this phone"];

        await Task.WhenAll(facts.Select(f => PostAsync(visitor.Message(("text", f)).ToString())));
        await visitor.SayAsync("help");

        Assert.Superset(new HashSet<string> { "wifi", "battery", "low-power-mode", "charging", "ios", "duration", "paused-elsewhere" }, visitor.Last.Facts.Properties().Select(p => p.Name).ToHashSet());
    }

    [Fact]
    public async Task Replies_go_to_the_service_url_once_the_turn_is_saved()
    {
        await using var own = await TestHost.StartAsync();
        await using var channel = await FakeConnector.StartAsync();
        var saved = new List<string?>();
        channel.Taking = async _ =>
        {
            saved.Add(await own.OpenAsync("SELECT state FROM cases"));
            return StatusCodes.Status201Created;
        };
        var message = own.NewVisitor().Message(("text", "low power mode is on"));
        message.Remove("deliveryMode");
        message["serviceUrl"] = channel.Address.ToString();

        var (status, answer) = await PostAsync(message.ToString(), own.Http);

        Assert.Equal((HttpStatusCode.OK, ""), (status, answer));
        Assert.NotEmpty(channel.Posted);
        Assert.All(channel.Posted, p => Assert.Matches("^/v3/conversations/[^/]+/activities", p.Path));
        Assert.All(saved, s => Assert.Contains("low-power-off", s, StringComparison.Ordinal));
        Assert.Contains(channel.Posted, p => (string?)JObject.Parse(p.Body)["type"] == "message");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://example.org/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://127.0.0.1@example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not a url")]
    public async Task A_service_url_elsewhere_is_never_called(string serviceUrl)
    {
        await using var own = await TestHost.StartAsync();
        var message = own.NewVisitor().Message(("text", "syncing with icloud paused"));
        message.Remove("deliveryMode");
        message["serviceUrl"] = serviceUrl;

        var (status, answer) = await PostAsync(message.ToString(), own.Http);

        Assert.True((int)status < 500, $"{(int)status}: {answer}");
        Assert.DoesNotContain(own.Log.Lines, l => l.Contains("Start processing HTTP request", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_is_down_does_not_undo_the_turn()
    {
        await using var own = await TestHost.StartAsync();
        var visitor = own.NewVisitor();
        var message = visitor.Message(("text", "low power mode is on"));
        message.Remove("deliveryMode");

        var (status, _) = await PostAsync(message.ToString(), own.Http);
        await visitor.SayAsync("help");

        Assert.True((int)status < 500);
        Assert.Equal("try low-power-off", visitor.Last.Pending);
    }

    private static string Activity(string properties)
    {
        var activity = JObject.Parse("""{"type":"message","channelId":"webchat","serviceUrl":"http://127.0.0.1:9/","deliveryMode":"expectReplies","conversation":{"id":"odd"},"from":{"id":"odd"},"recipient":{"id":"bot"},"text":"hello"}""");
        if (properties.StartsWith("\"deliveryMode\"", StringComparison.Ordinal)) activity.Remove("serviceUrl");
        foreach (var name in JObject.Parse("{" + (properties.Contains("channelData", StringComparison.Ordinal) ? "\"channelData\":0" : properties) + "}").Properties()) activity.Remove(name.Name);
        return activity.ToString(Formatting.None)[..^1] + "," + properties + "}";
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

    private static string Mangled(Random random)
    {
        string[] names = ["type", "id", "channelId", "serviceUrl", "deliveryMode", "conversation", "from", "recipient", "text", "value", "attachments", "entities", "membersAdded", "membersRemoved", "reactionsAdded", "timestamp", "localTimestamp", "expiration", "channelData", "relatesTo", "suggestedActions", "textHighlights", "semanticAction", "replyToId", "locale", "name", "code", "historyDisclosed", "listenFor", "importance"];
        string[] values = ["null", "5", "-1e400", "true", "\"x\"", "\"\"", "[]", "[null]", "[[]]", "{}", "{\"id\":\"x\"}", "{\"id\":5}", "[{\"id\":\"x\"}]", "[{\"id\":[]}]", "\"2025-13-45T99:00\"", "\"\\ud800\"", "{\"$type\":\"System.IO.FileInfo, System.Private.CoreLib\"}", "{\"$ref\":\"1\"}", "[\"x\"]", "{\"say\":{},\"move\":5}", Nested(20)];
        var activity = JObject.Parse(Activity("\"text\":\"paused\""));
        var body = new StringBuilder("{");
        var replaced = names.Where(_ => random.Next(10) == 0).Append(names[random.Next(names.Length)]).ToHashSet();
        foreach (var property in activity.Properties().Where(p => !replaced.Contains(p.Name))) body.Append(property.ToString(Formatting.None)).Append(',');
        foreach (var name in replaced) body.Append($"\"{name}\":{values[random.Next(values.Length)]},");
        body.Length--;
        body.Append('}');
        return random.Next(20) == 0 ? body.ToString()[..random.Next(body.Length)] : body.ToString();
    }

    private static void AssertReason(string answer) => Assert.NotEmpty((string?)JObject.Parse(answer)["error"]?["message"] ?? "");

    private async Task<(HttpStatusCode Status, string Answer)> PostAsync(string body, HttpClient? http = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await (http ?? host.Host.Http).PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
