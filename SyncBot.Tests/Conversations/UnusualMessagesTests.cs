using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Conversations;

public sealed class UnusualMessagesTests(SharedHost host) : IClassFixture<SharedHost>
{
    public static TheoryData<string, string> Calls => new()
    {
        { "my phone was stolen", "stolen-device" },
        { "someone else has my iphone and reads everything", "stolen-device" },
        { "mir wurde das handy geklaut", "stolen-device" },
        { "me robaron el celular", "stolen-device" },
        { "i think they hacked my account", "locked-account" },
        { "my mom passed away and these are the last messages from her", "distress" },
        { "all my messages are gone", "lost-messages" },
        { "my apple account is locked", "locked-account" },
        { "this is a work phone managed by my company", "managed-device" },
        { "I want to talk to a person", "asked" },
    };

    public static TheoryData<string> Odd => ["😭😭😭", "👍", "", "   ", "???", "asdf qwer zxcv", "Lorem ipsum dolor sit amet", "{\"a\":1}", "<script>alert(1)</script>", "${x} @{y}", "\u0000\u0001", "\ufffe\uffff", "مرحبا", "**", new string('a', 10_000), string.Concat(Enumerable.Repeat("paused 12% ", 1_000))];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task What_only_a_person_may_deal_with_goes_to_one_at_once_with_the_reason(string said, string reason)
    {
        foreach (var stage in (string[])["", "ask", "try", "gate", "checkBack"])
        {
            var visitor = stage.Length == 0 ? host.NewVisitor() : await host.VisitorAtAsync(stage);

            await visitor.SayAsync(said);

            Assert.True(visitor.Last.Move == "handOff", $"'{said}' at '{stage}' leads to {visitor.Last.Pending}.");
            var initiate = Assert.Single(visitor.Last.Activities, a => (string?)a["type"] == "event");
            Assert.Equal(reason, (string?)initiate["value"]!["reason"]);
            Assert.Contains(host.Said(host.Knowledge.Wording.HandOffs[reason].Say.Split('.')[0]), visitor.Last.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Nothing_that_is_typed_breaks_the_conversation(string said)
    {
        foreach (var stage in (string[])["", "ask", "try", "gate", "checkBack", "handOff", "resolved", "stopped"])
        {
            var visitor = stage.Length == 0 ? host.NewVisitor() : await host.VisitorAtAsync(stage);

            await visitor.SayAsync(said);

            Assert.NotEmpty(visitor.Last.Text);
            Assert.DoesNotContain(host.Label(Line.TurnFailed).Split('.')[0], visitor.Last.Text, StringComparison.Ordinal);
            _ = visitor.Last.Trace;
        }

        Assert.Empty(host.Host.Log.Errors);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("try")]
    [InlineData("gate")]
    [InlineData("checkBack")]
    public async Task What_tells_nothing_brings_the_same_move_again_with_a_way_out(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);
        var (before, buttons) = (visitor.Last.Pending, visitor.Last.Buttons.Select(b => b.Title).ToList());

        await visitor.SayAsync("asdf qwer");
        var first = visitor.Last.Text;
        await visitor.SayAsync("zxcv uiop");

        Assert.Equal(before, visitor.Last.Pending);
        Assert.Equal(buttons, visitor.Last.Buttons.Select(b => b.Title).Take(buttons.Count));
        Assert.NotEqual(first, visitor.Last.Text);
    }

    [Fact]
    public async Task A_message_with_nothing_in_it_is_answered_and_the_third_leaves_the_question()
    {
        var visitor = await host.VisitorAtAsync("ask");
        var before = visitor.Last.Pending;

        await visitor.PostAsync(visitor.Message());
        await visitor.PostAsync(visitor.Message(("value", new JObject())));
        Assert.Equal(before, visitor.Last.Pending);
        Assert.NotEmpty(visitor.Last.Text);

        await visitor.PostAsync(visitor.Message(("value", "text")));
        await visitor.PostAsync(visitor.Message(("value", new JObject { ["say"] = 5, ["move"] = new JArray() })));
        await visitor.PostAsync(visitor.Message(("attachments", new JArray(new JObject { ["contentType"] = "image/png", ["contentUrl"] = "http://127.0.0.1:9/x.png" }))));

        Assert.NotEqual(before, visitor.Last.Pending);
        Assert.NotEmpty(visitor.Last.Text);
    }

    [Theory]
    [InlineData("try", "I want to kill myself, is icloud down?")]
    [InlineData("ask", "is icloud down? I want to kill myself")]
    [InlineData("resolved", "I want to kill myself")]
    [InlineData("try", "is icloud down? my account is locked")]
    public async Task Nothing_swallows_a_call_for_help(string stage, string text)
    {
        var visitor = await host.VisitorAtAsync(stage);

        await visitor.SayAsync(text);

        Assert.Equal("handOff", visitor.Last.Move);
        Assert.Contains(visitor.Last.Activities, a => (string?)a["name"] == "handoff.initiate");
    }

    [Theory]
    [InlineData("it worked")]
    [InlineData("low power mode is on")]
    [InlineData("hello")]
    public async Task Somebody_else_in_the_same_conversation_has_a_case_of_their_own(string said)
    {
        var first = await host.VisitorAtAsync("try");
        var second = new Visitor(host.Host.Http, "webchat", $"{first.User}-other", first.Conversation);
        var before = first.Last.Case;

        await second.SayAsync(said);
        await first.SayAsync("it worked");

        Assert.NotEmpty(second.Last.Text);
        Assert.NotEqual(before, second.Last.Case);
        Assert.Equal(("resolved", before), (first.Last.Move, first.Last.Case));
        Assert.Empty(host.Host.Log.Errors);
    }

    [Fact]
    public async Task A_button_of_an_earlier_card_changes_nothing()
    {
        var visitor = await host.VisitorAtAsync("try");
        var old = visitor.Last.Buttons.First(b => b.Title == host.Label(Line.ButtonNoChange)).Data;
        await visitor.PressAsync(old);
        var (pending, attempts) = (visitor.Last.Pending, visitor.Last.Attempts);

        await visitor.PressAsync(old);

        Assert.Equal(pending, visitor.Last.Pending);
        Assert.Equal(attempts, visitor.Last.Attempts);
        Assert.Contains(host.Label(Line.StaleButton), visitor.Last.Text, StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Last.Buttons);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("try")]
    [InlineData("gate")]
    [InlineData("checkBack")]
    public async Task A_question_in_between_is_answered_and_the_step_comes_back(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);
        var (pending, buttons) = (visitor.Last.Pending, visitor.Last.Buttons.Select(b => b.Title).ToList());

        await visitor.SayAsync("will I lose my messages?");

        Assert.Equal(pending, visitor.Last.Pending);
        Assert.StartsWith(host.Said(host.Knowledge.Wording.Faq["lose-messages"].Answer), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Single(visitor.Last.Messages);
        Assert.Equal(buttons, visitor.Last.Buttons.Select(b => b.Title).Take(buttons.Count));
    }

    [Fact]
    public async Task Someone_who_returns_in_another_conversation_is_told_where_they_stand()
    {
        var visitor = await host.VisitorAtAsync("try");
        var again = visitor.Elsewhere();

        await again.ArriveAsync();

        Assert.Equal(visitor.Last.Pending, again.Last.Pending);
        Assert.Equal(visitor.Last.Case, again.Last.Case);
        Assert.Contains(host.Label(Line.GreetingReturning), again.Last.Text, StringComparison.Ordinal);
        Assert.NotEmpty(again.Last.Buttons);
        await again.SayAsync("it worked");
        Assert.Equal("resolved", again.Last.Move);
    }

    [Fact]
    public async Task Someone_who_returns_with_a_bare_hello_is_told_where_they_stand()
    {
        var visitor = await host.VisitorAtAsync("ask");
        var again = visitor.Elsewhere();

        await again.SayAsync("hello");

        Assert.Equal(visitor.Last.Pending, again.Last.Pending);
        Assert.Contains(host.Label(Line.GreetingReturning), again.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("help")]
    [InlineData("asdf")]
    [InlineData("are you a bot?")]
    public async Task A_first_message_without_a_complaint_is_answered_and_nothing_is_handed_out_yet(string said)
    {
        var visitor = host.NewVisitor();

        await visitor.SayAsync(said);
        Assert.Empty(visitor.Last.Cards);

        await visitor.SayAsync("my messages are paused");
        Assert.Contains(host.Said(host.Label(Line.GreetingCase)), visitor.Last.Text, StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Last.Buttons);
    }

    [Fact]
    public async Task A_number_presses_nothing_that_was_not_shown()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("hi");

        await visitor.SayAsync("2");

        Assert.Empty(visitor.Last.Attempts);
    }

    [Theory]
    [InlineData("mis mensajes dicen sincronización con iCloud en pausa", "es")]
    [InlineData("bonjour, la synchronisation des messages est en pause sur mon iphone", "fr")]
    [InlineData("сообщения не синхронизируются", "other")]
    public async Task Another_language_is_answered_in_it(string said, string language)
    {
        foreach (var stage in (string[])["", "ask", "try"])
        {
            var visitor = stage.Length == 0 ? host.NewVisitor() : await host.VisitorAtAsync(stage);
            var before = visitor.Last;

            await visitor.SayAsync(said);

            Assert.Contains(host.Knowledge.Wording.Languages[language], visitor.Last.Text, StringComparison.Ordinal);
            if (stage.Length > 0) Assert.Equal(before.Pending, visitor.Last.Pending);
        }
    }

    [Fact]
    public async Task Someone_who_returns_the_next_day_is_asked_how_it_went()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 2, 21, 0, 0, TimeSpan.Zero));
        await using var own = await TestHost.StartAsync(clock: clock);
        var visitor = own.NewVisitor();
        await visitor.SayAsync("never charged overnight on wifi since i got this phone, messages paused");
        await visitor.TalkAsync(t => t.Move == "ask" ? "I don't know" : "no change", until: t => t.Fix == "wifi-and-power-overnight");
        await visitor.SayAsync("later");
        Assert.Equal("checkBack wifi-and-power-overnight", visitor.Last.Pending);

        clock.Now = clock.Now.AddHours(11);
        var again = visitor.Elsewhere();
        await again.SayAsync("good morning");

        Assert.Equal("checkBack wifi-and-power-overnight", again.Last.Pending);
        Assert.StartsWith(own.Knowledge.Wording.Line(Line.GreetingReturning), again.Last.Text, StringComparison.Ordinal);
        await again.SayAsync("yes it's gone");
        Assert.Equal("resolved wifi-and-power-overnight", again.Last.Pending);
    }

    [Fact]
    public async Task Someone_who_has_never_been_here_is_greeted()
    {
        var visitor = host.NewVisitor();

        await visitor.ArriveAsync();

        Assert.Equal(host.Said(host.Label(Line.Greeting)), (string?)Assert.Single(visitor.Last.Messages)["text"]);
    }

    [Fact]
    public async Task People_of_different_channels_with_the_same_id_have_cases_of_their_own()
    {
        var web = await host.VisitorAtAsync("try");
        var message = web.Message(("text", "syncing with icloud paused"));
        message["channelId"] = "sms";

        var before = web.Last.Case;
        await web.PostAsync(message);

        Assert.NotEqual(before, web.Last.Case);
    }
}
