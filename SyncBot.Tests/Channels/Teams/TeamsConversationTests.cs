using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Channels.Teams;

/// <summary>A chat with one person: what stands there, and what pressing makes of it.</summary>
public sealed class TeamsConversationTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    [Fact]
    public async Task One_card_moves_on_with_the_case_until_it_is_resolved()
    {
        var person = host.NewPerson();
        await person.SayAsync("messages says syncing with icloud paused, low power mode is on");
        var card = person.Chat.Card.Id;

        foreach (var outcome in (string[])["No change", "No change", "It worked"])
        {
            var answer = await person.PressAsync(await UntilAsync(person, outcome));

            Assert.True((string?)answer["type"] == Card, answer.ToString());
            Assert.Equal(card, person.Chat.Card.Id);
            Assert.True(JToken.DeepEquals(answer["value"], person.Chat.Messages.Single(m => m.Id == card).Activity["attachments"]![0]!["content"]), "What the answer shows must also stand in the chat.");
        }

        Assert.StartsWith("Good to hear.", (string)person.Chat.Messages.Single(m => m.Id == card).Activity["summary"]!, StringComparison.Ordinal);
        Assert.Single(person.Chat.Messages);
    }

    [Fact]
    public async Task A_message_gets_a_card_below_it_and_the_one_above_can_no_longer_be_pressed()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var first = person.Chat.Card.Id;

        await person.SayAsync("no change");

        Assert.NotEqual(first, person.Chat.Card.Id);
        Assert.StartsWith("Earlier step: \"Turn off Low Power Mode\".", person.Chat.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_beside_the_step_brings_the_whole_step_again()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var steps = person.Chat.Card;

        await person.SayAsync("hello?");

        Assert.Equal("\"Turn off Low Power Mode\" stands further down.", person.Chat.Lines[0]);
        Assert.Contains("Open Settings and tap Battery.", person.Chat.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(steps.Buttons.Select(b => (string?)b["title"]), person.Chat.Card.Buttons.Select(b => (string?)b["title"]));
    }

    [Fact]
    public async Task Why_is_answered_on_the_card_with_the_steps_still_on_it()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var steps = person.Chat.Card;

        var answer = await person.PressAsync("Why?");

        Assert.Equal(steps.Id, person.Chat.Card.Id);
        Assert.Contains("Turn off Low Power Mode", answer.ToString(), StringComparison.Ordinal);
        Assert.Equal(steps.Buttons.Select(b => (string?)b["title"]), person.Chat.Card.Buttons.Select(b => (string?)b["title"]));
    }

    [Fact]
    public async Task A_button_sent_again_gets_the_same_answer_and_changes_nothing_whatever_its_id()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var press = person.Pressing("No change");
        var answer = await person.InvokeAsync(press);
        var standing = person.Chat.Messages.Select(m => m.Activity.ToString()).ToList();

        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
        {
            var copy = (JObject)press.DeepClone();
            if (n % 2 == 1) copy["id"] = $"again-{n}-{copy["id"]}";
            return person.InvokeAsync(copy);
        }));

        Assert.All(again, a => Assert.True(JToken.DeepEquals(answer, a), a.ToString()));
        Assert.Equal(standing, person.Chat.Messages.Select(m => m.Activity.ToString()));
    }

    [Fact]
    public async Task Two_presses_at_once_have_one_effect()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var press = person.Pressing("No change");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => person.InvokeAsync((JObject)press.DeepClone())));

        Assert.Single(answers.Select(a => a.ToString()).Distinct());
        await person.PressAsync("What have we tried?");
        Assert.Equal(2, person.Chat.Lines[0].Split("Turn off Low Power Mode").Length);
    }

    [Fact]
    public async Task A_card_of_an_earlier_step_refuses_politely_and_the_one_that_counts_stays()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var (old, button) = (person.Chat.Card.Id, person.Chat.Card.Buttons.First(b => (string?)b["title"] == "No change"));
        await person.SayAsync("couldn't do it");
        var current = person.Chat.Card;

        var answer = await person.InvokeAsync(person.Pressing(old, button));

        Assert.Equal((200, Card), ((int)answer["statusCode"]!, (string)answer["type"]!));
        Assert.Contains("That step is done.", answer["value"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(current.Id, person.Chat.Card.Id);
        Assert.Equal(current.Buttons.Select(b => b.ToString()), person.Chat.Card.Buttons.Select(b => b.ToString()));
        Assert.Equal(2, person.Chat.Messages.Count);
    }

    [Fact]
    public async Task A_second_button_pressed_in_haste_changes_nothing_and_shows_where_things_stand()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var (first, second) = (person.Pressing("No change"), person.Pressing("Couldn't do it"));
        var after = await person.InvokeAsync(first);

        var answer = await person.InvokeAsync(second);

        Assert.Contains("That button belongs to an earlier step.", answer.ToString(), StringComparison.Ordinal);
        Assert.Equal(Titles(after), Titles(answer));

        static IEnumerable<string?> Titles(JObject answer) => answer.SelectTokens("value..[?(@.type == 'Action.Execute')].title").Select(t => (string?)t);
    }

    [Fact]
    public async Task A_client_that_knows_only_submit_is_served_as_well()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var (card, button) = (person.Chat.Card.Id, person.Chat.Card.Buttons.First(b => (string?)b["title"] == "No change"));
        Assert.Equal("Action.Submit", (string?)button["fallback"]!["type"]);
        var press = person.Activity("message", ("value", button["fallback"]!["data"]!), ("replyToId", card));

        await person.TakenAsync(press);
        var standing = person.Chat.Lines;
        await person.TakenAsync(press);

        Assert.Equal(card, person.Chat.Card.Id);
        Assert.Equal(standing, person.Chat.Lines);
        Assert.StartsWith("Thanks for trying.", Assert.Single(person.Chat.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_can_not_be_changed_is_said_anew()
    {
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        await person.SayAsync("low power mode is on");
        var (card, button) = (person.Chat.Card.Id, person.Chat.Card.Buttons.First(b => (string?)b["title"] == "No change"));
        teams.Refusing = (_, request) => request.Request.Method == "PUT" ? StatusCodes.Status404NotFound : null;

        await person.TakenAsync(person.Activity("message", ("value", button["fallback"]!["data"]!), ("replyToId", card)));

        Assert.Equal(2, person.Chat.Messages.Count);
    }

    [Theory]
    [InlineData("{}", "HTTP")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"say","data":{}}}""", "The data of the action must have a 'say'.")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"dance","data":{"say":"x"}}}""", "The verb must be 'say'.")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"say","data":[1]}}""", "The data of the action must have a 'say'.")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"say","data":{"say":"x"}}}""", "HTTP")]
    [InlineData("""{"action":5}""", "HTTP")]
    [InlineData("5", "HTTP")]
    public async Task An_action_that_is_none_of_the_bots_is_told_what_is_wrong(string value, string fault)
    {
        var person = host.NewPerson();

        var (status, body) = await person.PostAsync(person.Activity("invoke", ("name", "adaptiveCard/action"), ("value", JToken.Parse(value))));

        Assert.Equal(fault == "HTTP" ? 400 : 200, (int)status);
        Assert.Contains("400", $"{(int)status} {body}", StringComparison.Ordinal);
        Assert.Contains("application/vnd.microsoft.error", body, StringComparison.Ordinal);
        if (fault != "HTTP") Assert.Contains(fault, body, StringComparison.Ordinal);
        Assert.Empty(person.Chat.Messages);
    }

    [Fact]
    public async Task A_button_that_was_pressed_by_who_is_forgotten_since_is_told_so()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        var pressed = person.Pressing("No change");
        await person.InvokeAsync(pressed);
        await person.SayAsync("forget me");
        await person.SayAsync("yes");
        var before = person.Chat.Messages.Count;

        var answer = await person.InvokeAsync(pressed);

        Assert.Equal("That step is done. Where we are now stands further down.", (string?)answer["value"]);
        Assert.Equal(before, person.Chat.Messages.Count);
    }

    [Fact]
    public async Task Who_does_not_want_to_be_forgotten_may_say_so_as_often_as_they_are_asked()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");
        for (var i = 0; i < 2; i++)
        {
            await person.SayAsync("forget me");
            await person.PressAsync("No");
        }

        await person.SayAsync("yes");

        Assert.StartsWith("Good to hear", person.Chat.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_teams_puts_off_comes_later_and_once()
    {
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        teams.Refusing = (number, context) =>
        {
            if (number % 2 == 0) return null;
            context.Response.Headers.RetryAfter = "0";
            return number % 4 == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        };

        await person.SayAsync("low power mode is on");
        for (var i = 0; i < 3; i++) await person.PressAsync(await UntilAsync(person, "No change"));

        Assert.Single(person.Chat.Messages);
        Assert.Equal(person.Chat.Card.Id, person.Chat.Messages[0].Id);
    }

    [Fact]
    public async Task A_button_is_answered_in_its_time_however_slow_the_chat_is()
    {
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        await person.SayAsync("low power mode is on");
        using var enough = new CancellationTokenSource();
        teams.Stalling = enough.Token;

        var answer = await person.PressAsync("No change").WaitAsync(TimeSpan.FromSeconds(12));

        Assert.Equal(Card, (string?)answer["type"]);
        await enough.CancelAsync();
    }

    // Answers questions until a button is there.
    private static async Task<string> UntilAsync(TeamsPerson person, string title)
    {
        for (var i = 0; i < 20 && person.Chat.Card.Buttons.All(b => (string?)b["title"] != title); i++) await person.PressAsync((string)person.Chat.Card.Buttons[0]["title"]!);
        return title;
    }
}
