using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Web;

public sealed class TokenEndpointTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private const string Secret = "the shop's secret";
    private const string Shop = "https://shop.example";

    [Fact]
    public async Task A_page_gets_what_it_needs_for_a_conversation()
    {
        await using var host = await TestHost.StartAsync();

        var given = await GivenAsync(host, new { });

        Assert.StartsWith("dl_", (string?)given["userId"], StringComparison.Ordinal);
        Assert.Equal(("http://localhost/v3/directline", 1800), ((string?)given["domain"], (int)given["expires_in"]!));
        Assert.All(["token", "conversationId", "resume"], name => Assert.NotEmpty((string?)given[name] ?? ""));
    }

    [Fact]
    public async Task A_resume_token_brings_the_same_conversation_and_person_back()
    {
        await using var host = await TestHost.StartAsync();
        var first = await GivenAsync(host, new { });

        var again = await GivenAsync(host, new { resume = (string)first["resume"]! });
        var other = await GivenAsync(host, new { resume = (string)first["resume"]! + "x" });
        var byUser = await GivenAsync(host, new { userId = (string)first["userId"]! });

        foreach (var name in new[] { "conversationId", "userId", "resume" })
        {
            Assert.Equal((string?)first[name], (string?)again[name]);
            Assert.NotEqual((string?)first[name], (string?)other[name]);
            Assert.NotEqual((string?)first[name], (string?)byUser[name]);
        }
    }

    [Fact]
    public async Task A_resume_token_is_good_for_ninety_days_after_its_last_use()
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock);
        var first = await GivenAsync(host, new { });
        clock.Now += TimeSpan.FromDays(89);
        var used = await GivenAsync(host, new { resume = (string)first["resume"]! });
        clock.Now += TimeSpan.FromDays(89);
        var usedAgain = await GivenAsync(host, new { resume = (string)first["resume"]! });
        clock.Now += TimeSpan.FromDays(91);
        var tooLate = await GivenAsync(host, new { resume = (string)first["resume"]! });

        Assert.Equal(((string?)first["userId"], (string?)first["userId"]), ((string?)used["userId"], (string?)usedAgain["userId"]));
        Assert.NotEqual((string?)first["userId"], (string?)tooLate["userId"]);
    }

    [Fact]
    public async Task The_resume_token_is_not_in_the_store()
    {
        await using var host = await TestHost.StartAsync();
        var given = await GivenAsync(host, new { });

        Assert.DoesNotContain((string)given["resume"]!, await host.ReadStoreAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", null, HttpStatusCode.OK)]
    [InlineData("Production", null, HttpStatusCode.Forbidden)]
    [InlineData("Production", "http://localhost", HttpStatusCode.OK)]
    [InlineData("Production", "https://localhost", HttpStatusCode.OK)]
    [InlineData("Production", Shop, HttpStatusCode.OK)]
    [InlineData("Production", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Development", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Production", "https://shop.example.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Production", "http://shop.example", HttpStatusCode.Forbidden)]
    [InlineData("Production", "http://localhost:81", HttpStatusCode.Forbidden)]
    [InlineData("Production", "null", HttpStatusCode.Forbidden)]
    [InlineData("Production", "", HttpStatusCode.Forbidden)]
    [InlineData("Production", "http://x@localhost", HttpStatusCode.Forbidden)]
    [InlineData("Production", "http://localhost/evil", HttpStatusCode.Forbidden)]
    public async Task Only_pages_of_allowed_origins_get_a_token(string environment, string? origin, HttpStatusCode status)
    {
        await using var host = await TestHost.StartAsync(environment, settings: $"Widget:AllowedOrigins={Shop} https://other.example");

        using var answer = await AskAsync(host, new { }, origin);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(origin == Shop ? [Shop] : [], answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed : []);
    }

    [Theory]
    [InlineData("a:99999")]
    [InlineData("a..b")]
    [InlineData("$")]
    public async Task A_host_that_is_none_is_no_page_of_ours(string name)
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/widget/token") { Content = JsonContent.Create(new { }) };
        request.Headers.TryAddWithoutValidation("Host", name);
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_who_has_a_token_is_refused_by_direct_line_too()
    {
        await using var host = await TestHost.StartAsync();
        var given = await GivenAsync(host, new { });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{given["conversationId"]}");
        request.Headers.Authorization = new("Bearer", (string)given["token"]!);
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_asks_first_is_told_which_headers_may_be_sent()
    {
        await using var host = await TestHost.StartAsync(settings: $"Widget:AllowedOrigins={Shop}");
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", Shop);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("x-ms-bot-agent", string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"resume":5}""")]
    [InlineData("""{"user":{"id":"ann"}}""")]
    [InlineData("""{"user":"ann"}""")]
    public async Task A_malformed_body_is_refused(string body)
    {
        await using var host = await TestHost.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await host.Http.PostAsync(new Uri("/widget/token", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_signed_in_on_the_page_is_the_same_person_everywhere()
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock, settings: $"DirectLine:Secret={Secret}");
        var (ann, bob) = (Signed("ann@shop.example", clock.Now.AddHours(1)), Signed("bob@shop.example", clock.Now.AddHours(1)));
        var first = await GivenAsync(host, new { user = ann });
        var elsewhere = await GivenAsync(host, new { user = ann });
        var again = await GivenAsync(host, new { user = ann, resume = (string)first["resume"]! });
        var another = await GivenAsync(host, new { user = bob, resume = (string)first["resume"]! });
        clock.Now += TimeSpan.FromHours(2);
        var late = await GivenAsync(host, new { user = ann, resume = (string)first["resume"]! });
        using var lateAndNew = await AskAsync(host, new { user = ann }, origin: null);
        var signedOut = await GivenAsync(host, new { resume = (string)first["resume"]! });

        Assert.Equal((string?)first["userId"], (string?)elsewhere["userId"]);
        Assert.DoesNotContain("ann", (string?)first["userId"], StringComparison.Ordinal);
        Assert.Equal((string?)first["conversationId"], (string?)again["conversationId"]);
        Assert.NotEqual((string?)first["userId"], (string?)another["userId"]);
        Assert.NotEqual((string?)first["conversationId"], (string?)another["conversationId"]);
        Assert.NotEqual((string?)first["conversationId"], (string?)signedOut["conversationId"]);
        Assert.Equal((string?)first["conversationId"], (string?)late["conversationId"]);
        Assert.Equal(HttpStatusCode.Forbidden, lateAndNew.StatusCode);
    }

    [Fact]
    public async Task A_signature_that_is_wrong_or_out_of_date_counts_for_nothing()
    {
        var now = Now;
        await using var host = await TestHost.StartAsync(clock: new ManualClock(now), settings: $"DirectLine:Secret={Secret}");
        await using var without = await TestHost.StartAsync();
        object[] wrong =
        [
            Signed("ann", now.AddHours(1), "another secret"),
            Signed("ann", now.AddSeconds(-1)),
            new { id = "bob", expires = now.AddHours(1).ToUnixTimeSeconds(), signature = SignatureOf("ann", now.AddHours(1), Secret) },
            new { id = "ann", expires = now.AddHours(2).ToUnixTimeSeconds(), signature = SignatureOf("ann", now.AddHours(1), Secret) },
            new { id = "ann", expires = now.AddHours(1).ToUnixTimeSeconds(), signature = "é" },
        ];

        foreach (var user in wrong)
        {
            using var answer = await AskAsync(host, new { user }, origin: null);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var unknown = await AskAsync(without, new { user = Signed("ann", now.AddHours(1), "") }, origin: null);
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
    }

    [Theory]
    [InlineData("shop.example")]
    [InlineData("https://shop.example/page")]
    [InlineData("https://*.shop.example")]
    [InlineData("ftp://shop.example")]
    public async Task An_origin_that_is_none_stops_start_up(string origin)
    {
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(settings: $"Widget:AllowedOrigins={Shop},{origin}"));

        Assert.Contains("Widget__AllowedOrigins", fault.Message, StringComparison.Ordinal);
        Assert.Contains(origin, fault.Message, StringComparison.Ordinal);
    }

    private static async Task<JObject> GivenAsync(TestHost host, object body)
    {
        using var answer = await AskAsync(host, body, origin: null);
        return JObject.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> AskAsync(TestHost host, object body, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/widget/token") { Content = JsonContent.Create(body) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return host.Http.SendAsync(request);
    }

    private static object Signed(string id, DateTimeOffset expires, string secret = Secret) => new { id, expires = expires.ToUnixTimeSeconds(), signature = SignatureOf(id, expires, secret) };

    private static string SignatureOf(string id, DateTimeOffset expires, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{id}\n{expires.ToUnixTimeSeconds()}")));
}
