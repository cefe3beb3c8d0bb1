using System.Net;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

public sealed class BadTokenTests(GuardedHost guarded) : IClassFixture<GuardedHost>
{
    [Fact]
    public async Task No_bad_token_is_let_in_by_any_door_and_none_makes_the_host_call_anyone_but_the_provider_of_keys()
    {
        Assert.InRange(guarded.Bad.Names.Count(), 100, 200);
        var faults = new List<string>();
        foreach (var name in guarded.Bad.Names)
        {
            foreach (var (path, body) in ((string, string)[])[("/api/messages", Sender.Message().ToJsonString()), ("/api/messages", Sender.MessageToAnswer().ToJsonString()), ("/v3/directline/conversations", "{}"), ("/v3/directline/tokens/refresh", "{}"), ("/v3/directline/tokens/generate", "{}")])
            {
                var (status, answer) = await Sender.PostAsync(guarded.Host, path, body, guarded.Bad[name]);
                if (status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)) faults.Add($"{name} at {path}: {(int)status} {answer}");
                else if ((string?)JObject.Parse(answer)["error"]?["message"] is not { Length: > 0 }) faults.Add($"{name} at {path}: no reason");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(["login.botframework.com:443"], guarded.Azure.Connections.Distinct());
        Assert.Empty(guarded.Azure.Sent);
        Assert.Empty(guarded.Azure.TokenRequests);
        Assert.Null(await guarded.Host.SqlAsync("SELECT state FROM cases"));
    }

    [Fact]
    public async Task What_is_good_and_not_allowed_is_403_and_the_rest_is_401()
    {
        string[] forbidden =
        [
            "a key for other channels", "a key for channels in other letters", "a key for no channel", "a key whose channels are a text", "a key whose channels are others and a number",
            "audience missing", "audience empty", "audience null", "audience another bot", "audience the channels", "audience this bot and another", "audience nobody", "audience with a space", "audience in braces",
            "another bot speaks, version 1", "another bot speaks, version 2", "a bot speaks that is a number",
            "service URL missing", "service URL empty", "service URL null", "service URL a list", "service URL another", "service URL of another region", "service URL under another name",
        ];
        var found = new List<string>();
        foreach (var name in guarded.Bad.Names)
        {
            var (status, _) = await Sender.PostAsync(guarded.Host, Sender.Message(), guarded.Bad[name]);
            if (status is HttpStatusCode.Forbidden) found.Add(name);
        }

        Assert.Equal(forbidden.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_body_says_nothing_to_who_has_no_good_token()
    {
        foreach (var body in (string[])["", "{", "[]", new('a', 300_000), "{\"type\":\"message\"}", Sender.Message(serviceUrl: null).ToJsonString(), Sender.Message("http://169.254.169.254/").ToJsonString()])
        {
            var (status, _) = await Sender.PostAsync(guarded.Host, "/api/messages", body, guarded.Bad["a stranger's key"]);

            Assert.Equal(HttpStatusCode.Unauthorized, status);
        }
    }

    [Fact]
    public async Task Nothing_of_a_token_is_logged_or_told()
    {
        foreach (var name in guarded.Bad.Names.Where(n => guarded.Bad[n].Length == 1))
        {
            var (_, answer) = await Sender.PostAsync(guarded.Host, Sender.Message(), guarded.Bad[name]);
            foreach (var part in guarded.Bad[name][0].Split('.', ' ').Where(p => p.Length > 40))
            {
                Assert.DoesNotContain(part, answer, StringComparison.Ordinal);
                Assert.DoesNotContain(guarded.Host.Log.Lines, l => l.Contains(part, StringComparison.Ordinal));
            }
        }

        Assert.Empty(guarded.Host.Log.Errors);
    }

    [Fact]
    public async Task A_token_with_anything_changed_in_it_never_makes_the_server_fail()
    {
        var random = new Random(2026);
        var good = guarded.Azure.ChannelToken(FakeAzure.ChannelClaims(TimeProvider.System.GetUtcNow()));
        for (var i = 0; i < 500; i++)
        {
            var characters = good.ToCharArray();

            // The last character has bits that do not count.
            for (var changes = random.Next(1, 4); changes > 0; changes--) characters[random.Next(characters.Length - 1)] = (char)random.Next(33, 127);
            var token = new string(characters);
            if (token == good) continue;
            var (status, answer) = await Sender.PostAsync(guarded.Host, Sender.Message(), $"Bearer {token}");

            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{(int)status} for {token}: {answer}");
        }
    }
}
