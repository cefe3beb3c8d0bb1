using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Channels.Teams;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Turns;

/// <summary>What is said while the store is out of reach is not acknowledged, so that it comes again.</summary>
public sealed class OutageTests
{
    private const string Break = "ALTER TABLE conversations RENAME TO out_of_reach";
    private const string Mend = "ALTER TABLE out_of_reach RENAME TO conversations";

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    public async Task A_channel_is_told_to_try_again(string type)
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        await host.SqlAsync(Break);

        using var content = new StringContent(person.Activity(type, ("text", "low power mode is on"), ("name", "adaptiveCard/action"), ("value", new JObject())).ToString(), Encoding.UTF8, "application/json");
        using var answer = await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        await AssertToldAsync(answer);
        Assert.Empty(person.Chat.Lines);
        await host.SqlAsync(Mend);
        await person.SayAsync("low power mode is on");
        Assert.Single(person.Chat.Lines);
    }

    // STOP is heard before a turn begins.
    [Theory]
    [InlineData("help")]
    [InlineData("STOP")]
    public async Task Who_hands_on_text_messages_is_told_to_try_again(string text)
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        await host.SqlAsync("ALTER TABLE opted_out RENAME TO out_of_reach");

        using var content = new StringContent(teams.NewPerson(host.Http).Activity("message", ("channelId", "sms"), ("text", text)).ToString(), Encoding.UTF8, "application/json");
        using var answer = await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        await AssertToldAsync(answer);
    }

    [Fact]
    public async Task A_page_is_told_to_try_again()
    {
        await using var host = await TestHost.StartAsync();
        var client = await DirectLineClient.BeginAsync(host);
        await host.SqlAsync(Break);

        using var answer = await client.SendAsync(HttpMethod.Post, client.ActivitiesPath, """{"type":"message","text":"help"}""");

        await AssertToldAsync(answer);
    }

    private static async Task AssertToldAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.ServiceUnavailable, $"{(int)answer.StatusCode}: {body}");
        Assert.Equal("What is said can't be kept just now. Please try again.", (string?)JObject.Parse(body)["error"]!["message"]);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
    }
}
