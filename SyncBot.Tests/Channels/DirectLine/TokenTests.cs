using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;
using SyncBot.Channels.DirectLine;
using SyncBot.Storage.Sealed;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Channels.DirectLine;

public sealed class TokenTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private const string PathOfMine = "conversations/{mine}";

    public static TheoryData<string, string> Verbs => new()
    {
        { "GET", PathOfMine },
        { "GET", $"{PathOfMine}/activities" },
        { "POST", $"{PathOfMine}/activities" },
        { "POST", $"{PathOfMine}/upload?userId=dl_x" },
        { "POST", "conversations" },
        { "POST", "tokens/refresh" },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Without_a_good_token_nothing_is_to_be_had(string verb, string path)
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        string[] bad = ["x", "a.b.c", "...", "eyJhbGciOiJub25lIn0.e30.", new string('a', 10_000), "Bearer", client.Resume, client.Token + "x", client.Token[..^2], Foreign(client), Unsigned(client), await ForStreamAsync(client)];

        foreach (var token in bad)
        {
            using var answer = await client.SendAsync(new HttpMethod(verb), path.Replace("{mine}", client.Conversation, StringComparison.Ordinal), "{}", token);
            Assert.Equal((HttpStatusCode.Unauthorized, token), (answer.StatusCode, token));
        }

        using var bare = new HttpRequestMessage(new HttpMethod(verb), $"/v3/directline/{path.Replace("{mine}", client.Conversation, StringComparison.Ordinal)}");
        using var refused = await shared.Host.Http.SendAsync(bare);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_token_that_has_expired_is_told_so(string verb, string path)
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock);
        var client = await DirectLineClient.BeginAsync(host);
        clock.Now += TimeSpan.FromMinutes(30);

        using var answer = await client.SendAsync(new HttpMethod(verb), path.Replace("{mine}", client.Conversation, StringComparison.Ordinal), "{}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("TokenExpired", (string?)JObject.Parse(await answer.Content.ReadAsStringAsync()).SelectToken("error.code"));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_token_of_one_conversation_opens_no_other_and_none_that_was_erased(string verb, string path)
    {
        var (mine, theirs) = (await DirectLineClient.BeginAsync(shared.Host), await DirectLineClient.BeginAsync(shared.Host));
        if (path.Contains("{mine}", StringComparison.Ordinal))
        {
            foreach (var other in new[] { theirs.Conversation, "never-was" })
            {
                using var answer = await mine.SendAsync(new HttpMethod(verb), path.Replace("{mine}", other, StringComparison.Ordinal), "{}");
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }
        }

        var erasure = shared.Host.Services.GetRequiredService<Erasure>();
        await erasure.ForgetAsync([.. (await erasure.AllOfAsync([mine.Conversation], CancellationToken.None)).Keys], CancellationToken.None);
        using var erased = await mine.SendAsync(new HttpMethod(verb), path.Replace("{mine}", mine.Conversation, StringComparison.Ordinal), "{}");
        Assert.Equal(HttpStatusCode.Forbidden, erased.StatusCode);
    }

    [Fact]
    public async Task A_socket_opens_with_the_address_that_was_given_out_and_no_other()
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock);
        var (mine, theirs) = (await DirectLineClient.BeginAsync(host), await DirectLineClient.BeginAsync(host));
        var address = (string)(await mine.ReadAsync(HttpMethod.Get, $"conversations/{mine.Conversation}"))["streamUrl"]!;

        Assert.Equal(StatusCodes.Status403Forbidden, await RefusedAsync(host, address.Replace(mine.Conversation, theirs.Conversation, StringComparison.Ordinal)));
        Assert.Equal(StatusCodes.Status401Unauthorized, await RefusedAsync(host, address[..address.IndexOf("&t=", StringComparison.Ordinal)]));
        Assert.Equal(StatusCodes.Status401Unauthorized, await RefusedAsync(host, $"{address}x"));
        Assert.Equal(StatusCodes.Status401Unauthorized, await RefusedAsync(host, $"{address[..address.IndexOf("&t=", StringComparison.Ordinal)]}&t={mine.Token}"));
        using (var socket = await mine.OpenAsync(address)) Assert.NotNull(await DirectLineClient.NextAsync(socket));

        clock.Now += TimeSpan.FromSeconds(60);
        Assert.Equal(StatusCodes.Status403Forbidden, await RefusedAsync(host, address));
    }

    [Fact]
    public async Task A_token_is_refreshed_while_it_is_good_and_stays_with_its_conversation()
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock);
        var client = await DirectLineClient.BeginAsync(host);
        clock.Now += TimeSpan.FromMinutes(29);
        var refreshed = await client.ReadAsync(HttpMethod.Post, "tokens/refresh");
        clock.Now += TimeSpan.FromMinutes(29);

        using var old = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}");
        using var fresh = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}", token: (string)refreshed["token"]!);

        Assert.Equal((client.Conversation, 1800), ((string?)refreshed["conversationId"], (int)refreshed["expires_in"]!));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (old.StatusCode, fresh.StatusCode));
    }

    [Fact]
    public async Task A_new_key_is_not_noticed_unless_the_old_ones_are_revoked()
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock);
        var keys = host.Services.GetRequiredService<SigningKeys>();
        var client = await DirectLineClient.BeginAsync(host);

        await keys.RotateAsync(revoke: false, CancellationToken.None);
        using (var still = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}")) Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        var next = await DirectLineClient.BeginAsync(host);
        Assert.NotEqual(new JsonWebToken(client.Token).Kid, new JsonWebToken(next.Token).Kid);

        await keys.RotateAsync(revoke: true, CancellationToken.None);
        using (var revoked = await next.SendAsync(HttpMethod.Get, $"conversations/{next.Conversation}")) Assert.Equal(HttpStatusCode.Unauthorized, revoked.StatusCode);
        Assert.Equal(next.Conversation, (await DirectLineClient.BeginAsync(host, next.Resume)).Conversation);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM signing_keys"));
    }

    [Fact]
    public async Task A_server_with_the_secret_makes_tokens_and_reaches_every_conversation()
    {
        const string Secret = "a secret of the shop";
        await using var host = await TestHost.StartAsync(settings: $"DirectLine:Secret={Secret}");
        var page = await DirectLineClient.BeginAsync(host);
        using var made = await page.SendAsync(HttpMethod.Post, "tokens/generate", """{"user":{"id":"dl_ann"}}""", Secret);
        var client = new DirectLineClient(host, JObject.Parse(await made.Content.ReadAsStringAsync()));
        using var begun = await client.SendAsync(HttpMethod.Post, "conversations", """{"user":{"id":"dl_bob"}}""");
        await client.SayAsync("help");

        using var known = await page.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities", token: Secret);
        using var unknown = await page.SendAsync(HttpMethod.Get, "conversations/never-was/activities", token: Secret);
        using var wrongName = await page.SendAsync(HttpMethod.Post, "tokens/generate", """{"user":{"id":"ann"}}""", Secret);
        using var byToken = await page.SendAsync(HttpMethod.Post, "tokens/generate", "{}");
        using var byOther = await page.SendAsync(HttpMethod.Post, "tokens/generate", "{}", Secret[..^1]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (made.StatusCode, begun.StatusCode));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (known.StatusCode, unknown.StatusCode));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (wrongName.StatusCode, byToken.StatusCode, byOther.StatusCode));
        Assert.Contains((await client.ActivitiesAsync()).ToList(), a => (string?)a["from"]!["id"] == "dl_ann");
    }

    private static async Task<int> RefusedAsync(TestHost host, string address)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Sockets.ConnectAsync(new Uri(address), CancellationToken.None));
        return int.Parse(refusal.Message.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Foreign(DirectLineClient client) => Signed(client, new SigningCredentials(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)) { KeyId = new JsonWebToken(client.Token).Kid }, SecurityAlgorithms.HmacSha256));

    private static string Unsigned(DirectLineClient client) =>
        $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes($$"""{"alg":"none","typ":"JWT","kid":"{{new JsonWebToken(client.Token).Kid}}"}"""))}.{client.Token.Split('.')[1]}.";

    private static string Signed(DirectLineClient client, SigningCredentials credentials) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "syncbot",
        Audience = DirectLineTokens.ForConversation,
        Expires = Now.UtcDateTime.AddYears(9),
        Subject = new ClaimsIdentity([new Claim("sub", client.User), new Claim("conv", client.Conversation)]),
        SigningCredentials = credentials,
    });

    private static async Task<string> ForStreamAsync(DirectLineClient client) =>
        ((string)(await client.ReadAsync(HttpMethod.Get, $"conversations/{client.Conversation}"))["streamUrl"]!).Split("t=")[1];
}
