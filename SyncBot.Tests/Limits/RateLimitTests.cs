using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Channels.BotFramework.Authentication;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Channels.Sms;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Limits;

/// <summary>Who sends too much is told to wait, and nobody else is.</summary>
public sealed class RateLimitTests
{
    private const string Said = """{"type":"message","text":"help"}""";

    private static string[] TwoOfAPerson { get; } = ["RateLimits:PerUser:Burst=2", "RateLimits:PerUser:PerMinute=60"];

    [Fact]
    public async Task On_Direct_Line_a_person_who_says_too_much_waits_as_long_as_they_are_told()
    {
        await using var host = await TestHost.StartAsync(settings: TwoOfAPerson);
        var (client, other) = (await DirectLineClient.BeginAsync(host), await DirectLineClient.BeginAsync(host));

        var wait = await SayUntilRefusedAsync(client);
        using var others = await client.SendAsync(HttpMethod.Post, other.ActivitiesPath, Said, other.Token);
        await Task.Delay(wait);
        using var again = await client.SendAsync(HttpMethod.Post, client.ActivitiesPath, Said);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (others.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task On_api_messages_a_person_who_says_too_much_waits_and_the_conversation_goes_on()
    {
        await using var host = await TestHost.StartAsync(settings: TwoOfAPerson);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("help");
        await visitor.SayAsync("help");

        using var refused = await PostAsync(host, visitor.Message(("text", "help")));
        var message = visitor.Message(("text", "help"));
        message["from"]!["id"] = "somebody else";
        using var taken = await PostAsync(host, message);

        await AssertRefusedAsync(refused, "This person");
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_conversation_of_many_has_a_limit_of_its_own()
    {
        await using var host = await TestHost.StartAsync(settings: ["RateLimits:PerConversation:Burst=3", "RateLimits:PerConversation:PerMinute=1"]);
        var message = host.NewVisitor("msteams").Message(("text", "help"));
        for (var person = 0; person < 4; person++)
        {
            message["from"]!["id"] = $"person {person}";
            message["id"] = $"message {person}";
            using var answer = await PostAsync(host, message);
            if (person < 3) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            else await AssertRefusedAsync(answer, "conversation");
        }
    }

    [Fact]
    public async Task A_person_who_texts_too_much_waits_but_STOP_is_always_heard()
    {
        await using var host = await TestHost.StartAsync(settings: [.. TwoOfAPerson, .. TextingPerson.Settings, "RateLimits:PerUser:PerMinute=1"]);
        var person = new TextingPerson(host, "+15551234567");
        await person.SayAsync("syncing with icloud paused");
        await person.SayAsync("help me");

        using var refused = await person.PostAsync(person.Form("1"));
        using var stop = await person.PostAsync(person.Form("STOP"));

        await AssertRefusedAsync(refused, "This person");
        Assert.Equal(HttpStatusCode.OK, stop.StatusCode);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM opted_out"));
        Assert.NotEmpty(await new TextingPerson(host, "+15551234568").SayAsync("help me"));
    }

    [Fact]
    public async Task Who_can_not_prove_who_they_are_uses_up_nothing_of_anybody()
    {
        await using var host = await TestHost.StartAsync(settings: [.. TwoOfAPerson, .. TextingPerson.Settings]);
        var (client, person) = (await DirectLineClient.BeginAsync(host), new TextingPerson(host, "+15551234567"));
        for (var i = 0; i < 5; i++)
        {
            using var unsigned = await person.PostAsync(TextingPerson.WrittenAs(person.Form("help")), "application/x-www-form-urlencoded", "", "x");
            using var unknown = await client.SendAsync(HttpMethod.Post, client.ActivitiesPath, Said, client.Token + "x");
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (unsigned.StatusCode, unknown.StatusCode));
        }

        Assert.NotEmpty(await person.SayAsync("syncing with icloud paused"));
        await client.SayAsync("help");
    }

    [Fact]
    public async Task A_token_that_is_not_good_uses_up_nothing_of_anybody_on_api_messages()
    {
        await using var azure = await FakeAzure.StartAsync();
        await using var host = await TestHost.StartAsync("Production", configure: azure.Join, settings: [.. FakeAzure.Settings, .. TwoOfAPerson]);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await Sender.PostAsync(host, Sender.Message(), "Bearer a.b.c")).Status);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++) statuses.Add((await Sender.PostAsync(host, Sender.Message(), $"Bearer {azure.ChannelToken(FakeAzure.ChannelClaims(TimeProvider.System.GetUtcNow()))}")).Status);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task An_address_has_limits_on_the_web_and_none_where_few_addresses_stand_for_everybody()
    {
        await using var host = await TestHost.StartAsync(settings: ["RateLimits:Requests:Burst=5", "RateLimits:Requests:PerMinute=1", "RateLimits:PerAddress:Burst=1", "RateLimits:PerAddress:PerMinute=1", .. TextingPerson.Settings]);
        var client = await DirectLineClient.BeginAsync(host);
        await client.SayAsync("help");

        using var message = await client.SendAsync(HttpMethod.Post, client.ActivitiesPath, Said);
        using var page = await host.Http.GetAsync(new Uri("/demo", UriKind.Relative));
        using var request = await host.Http.GetAsync(new Uri("/demo", UriKind.Relative));

        await AssertRefusedAsync(message, "messages have come from this address");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await AssertRefusedAsync(request, "requests have come from this address");
        for (var i = 0; i < 4; i++)
        {
            await host.NewVisitor().SayAsync("help");
            await new TextingPerson(host, $"+1555123456{i}").SayAsync("help me");
            Assert.Equal("ready", await host.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
        }
    }

    [Fact]
    public async Task An_address_opens_so_many_conversations_and_goes_on_with_those_it_has()
    {
        await using var host = await TestHost.StartAsync(settings: ["RateLimits:NewConversations:Burst=2", "RateLimits:NewConversations:PerMinute=1"]);
        var client = await DirectLineClient.BeginAsync(host);
        await DirectLineClient.BeginAsync(host);

        using var third = await host.Http.PostAsJsonAsync("/widget/token", new { });
        var again = await DirectLineClient.BeginAsync(host, client.Resume);

        await AssertRefusedAsync(third, "conversations");
        Assert.Equal(client.Conversation, again.Conversation);
    }

    [Fact]
    public async Task Asking_without_saying_anything_has_a_limit_of_its_own()
    {
        await using var host = await TestHost.StartAsync(settings: ["RateLimits:Reads:Burst=4", "RateLimits:Reads:PerMinute=1"]);
        var client = await DirectLineClient.BeginAsync(host);
        await client.ActivitiesAsync();
        await client.ActivitiesAsync();
        await client.ActivitiesAsync();

        using var poll = await client.SendAsync(HttpMethod.Get, client.ActivitiesPath);
        using var refresh = await client.SendAsync(HttpMethod.Post, "tokens/refresh");

        await AssertRefusedAsync(poll, "clients");
        await AssertRefusedAsync(refresh, "clients");
        await client.SayAsync("help");
    }

    [Theory]
    [InlineData("Sockets:PerConversation", false)]
    [InlineData("Sockets:PerAddress", true)]
    public async Task Only_so_many_sockets_are_open_at_once(string limit, bool counted)
    {
        await using var host = await TestHost.StartAsync(settings: [$"RateLimits:{limit}=2"]);
        var (client, other) = (await DirectLineClient.BeginAsync(host), await DirectLineClient.BeginAsync(host));
        using var first = await client.OpenAsync();
        using var second = await client.OpenAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => client.OpenAsync());
        var others = await Record.ExceptionAsync(async () => (await other.OpenAsync()).Dispose());
        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);

        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
        Assert.Equal(counted, others is InvalidOperationException);
        await OpenSoonAsync(client);
    }

    [Fact]
    public async Task What_a_client_claims_of_its_address_is_not_believed()
    {
        await using var host = await TestHost.StartAsync(settings: ["RateLimits:Requests:Burst=3", "RateLimits:Requests:PerMinute=1"]);

        Assert.Equal((int[])[200, 200, 200, 429], await AskAsync(host, "198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4"));
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_trusted_each_client_has_limits_of_its_own_whatever_it_writes_in_front()
    {
        await using var host = await TestHost.StartAsync(from: IPAddress.Parse("10.1.2.3"), settings: ["RateLimits:Requests:Burst=2", "RateLimits:Requests:PerMinute=1", "Proxies:Trusted=10.0.0.0/8 192.0.2.1"]);

        Assert.Equal((int[])[200, 200, 429], await AskAsync(host, "198.51.100.1", "1.1.1.1, 198.51.100.1, 192.0.2.1", "2.2.2.2, 198.51.100.1"));
        Assert.Equal((int[])[200, 200, 429], await AskAsync(host, "198.51.100.2", "198.51.100.2", "10.9.9.9, 198.51.100.2"));
    }

    [Fact]
    public async Task Whoever_uses_the_chat_as_people_do_meets_no_limit()
    {
        await using var host = await TestHost.StartAsync(settings: ["RateLimits:Enabled=true"]);
        var office = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => DirectLineClient.BeginAsync(host)));

        // Three tabs that ask every second, for a minute, while their owner presses a button every three seconds; all of it at once.
        foreach (var client in office.Take(2))
        {
            for (var i = 0; i < 180; i++)
            {
                await client.ActivitiesAsync();
                if (i % 9 == 0) await client.SayAsync("no change");
            }
        }

        foreach (var client in office) await client.SayAsync("my messages say syncing with icloud paused");
    }

    private static async Task<TimeSpan> SayUntilRefusedAsync(DirectLineClient client)
    {
        for (var i = 0; ; i++)
        {
            using var answer = await client.SendAsync(HttpMethod.Post, client.ActivitiesPath, Said);
            if (i >= 2 && answer.StatusCode is not HttpStatusCode.OK)
            {
                await AssertRefusedAsync(answer, "This person", "TooManyRequests");
                return answer.Headers.RetryAfter!.Delta!.Value;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, string reason, string? code = null)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.TooManyRequests, $"{(int)answer.StatusCode}: {body}");
        var error = JObject.Parse(body)["error"]!;
        Assert.Contains(reason, (string?)error["message"], StringComparison.Ordinal);
        Assert.EndsWith(".", (string?)error["message"], StringComparison.Ordinal);
        if (code is not null) Assert.Equal(code, (string?)error["code"]);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61));
    }

    private static async Task<HttpResponseMessage> PostAsync(TestHost host, JObject activity)
    {
        using var content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        return await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
    }

    private static async Task<int[]> AskAsync(TestHost host, params string[] forwardedFor)
    {
        var statuses = new List<int>();
        foreach (var addresses in forwardedFor)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/demo");
            request.Headers.Add("X-Forwarded-For", addresses);
            using var answer = await host.Http.SendAsync(request);
            statuses.Add((int)answer.StatusCode);
        }

        return [.. statuses];
    }

    // The place of a socket is free a moment after it was closed.
    private static Task OpenSoonAsync(DirectLineClient client) => Soon.HoldsAsync(async () => await Record.ExceptionAsync(async () => (await client.OpenAsync()).Dispose()) is null);
}
