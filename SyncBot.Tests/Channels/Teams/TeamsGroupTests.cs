using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Channels.Teams;

/// <summary>Where others read along.</summary>
public sealed class TeamsGroupTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task What_is_about_ones_own_phone_is_answered_to_that_person_alone(string scope)
    {
        var person = host.NewPerson();
        var thread = Thread(person, scope);

        await thread.MentionAsync("my iphone says syncing with icloud paused and low power mode is on");

        Assert.Contains("a chat of our own", Assert.Single(thread.Chat.Lines), StringComparison.Ordinal);
        Assert.Contains("Turn off Low Power Mode", Assert.Single(person.Chat.Lines), StringComparison.Ordinal);
        await person.PressAsync("No change");
        Assert.Single(thread.Chat.Lines);
    }

    [Fact]
    public async Task What_anybody_may_know_is_answered_in_the_thread()
    {
        var person = host.NewPerson();
        var thread = Thread(person, "channel");

        await thread.MentionAsync("will I lose my messages?");

        Assert.Single(thread.Chat.Lines);
        Assert.Empty(person.Chat.Lines);
        Assert.DoesNotContain("a chat of our own", thread.Chat.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("help")]
    public async Task Who_only_calls_the_bot_learns_what_it_is_for(string text)
    {
        var thread = Thread(host.NewPerson(), "channel");

        await thread.MentionAsync(text);

        Assert.Contains("Syncing with iCloud Paused", Assert.Single(thread.Chat.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_goes_on_alone_when_the_person_writes_in_the_group_in_between()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");

        await Thread(person, "channel").MentionAsync("no change");

        Assert.Equal(2, person.Chat.Messages.Count);
        Assert.StartsWith("Earlier step: \"Turn off Low Power Mode\".", person.Chat.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_delivered_again_is_answered_once_in_both_chats()
    {
        var person = host.NewPerson();
        var thread = Thread(person, "channel");
        var message = thread.Activity("message", ("text", "low power mode is on"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => thread.TakenAsync((JObject)message.DeepClone())));

        Assert.Single(thread.Chat.Lines);
        Assert.Single(person.Chat.Lines);
    }

    [Fact]
    public async Task Who_can_not_be_written_to_alone_is_asked_to_come()
    {
        await using var teams = await FakeTeams.StartAsync();
        teams.Refusing = (_, context) => context.Request.Path == "/v3/conversations" ? StatusCodes.Status403Forbidden : null;
        var person = teams.NewPerson(host.Http);
        var thread = Thread(person, "groupChat");

        await thread.MentionAsync("low power mode is on");

        Assert.Contains("please write to me in a chat of our own", Assert.Single(thread.Chat.Lines), StringComparison.Ordinal);
        Assert.Empty(person.Chat.Lines);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Who_does_not_get_the_answer_alone_is_asked_to_come(int status)
    {
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        teams.Refusing = (_, context) => context.Request.Path.Value!.Contains(person.Id, StringComparison.Ordinal) ? status : null;
        var thread = Thread(person, "channel");

        await thread.MentionAsync("low power mode is on");

        Assert.Contains("please write to me in a chat of our own", Assert.Single(thread.Chat.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":{}}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("the group")]
    public async Task What_is_given_for_a_chat_alone_must_be_one(string answer)
    {
        await using var teams = await FakeTeams.StartAsync();
        var thread = Thread(teams.NewPerson(host.Http), "groupChat");
        teams.Opening = answer == "the group" ? new JObject { ["id"] = thread.Conversation }.ToString() : answer;

        await thread.MentionAsync("low power mode is on");

        Assert.Contains("please write to me in a chat of our own", Assert.Single(thread.Chat.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_known_by_its_id_alone()
    {
        var person = host.NewPerson();
        var thread = person.In($"19:{Guid.NewGuid():N}@thread.v2", "");
        var message = thread.Activity("message", ("text", "low power mode is on"));
        message["conversation"] = new JObject { ["id"] = thread.Conversation };

        await thread.TakenAsync(message);

        Assert.Contains("a chat of our own", Assert.Single(thread.Chat.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_goes_to_the_thread_of_the_message()
    {
        var person = host.NewPerson();
        var thread = Thread(person, "channel");

        await thread.MentionAsync("what does paused mean?");

        Assert.Contains(host.Teams.Requests, r => r.StartsWith($"POST /v3/conversations/{thread.Conversation}/activities", StringComparison.Ordinal));
    }

    private static TeamsPerson Thread(TeamsPerson person, string scope) => person.In($"19:{Guid.NewGuid():N}@thread.tacv2;messageid=1700000000000", scope);
}
