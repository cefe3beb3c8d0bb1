using SyncBot.Dialogs.Replies;

namespace SyncBot.Tests.Conversations;

public sealed class ChangesOfMindTests(SharedHost host) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task After_resolved_still_there_settles_the_fix_and_goes_on()
    {
        var visitor = await host.VisitorAtAsync("resolved");
        var (@case, fix) = (visitor.Last.Case, visitor.Last.Ids[0]);

        await visitor.SayAsync("no, it's still there");

        Assert.Equal(@case, visitor.Last.Case);
        Assert.Equal($"{fix} no-change", visitor.Last.Attempts[^1]);
        Assert.False(visitor.Last.IsEnd);
        Assert.DoesNotContain(host.Said(host.Label(Line.GreetingCase)), visitor.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_resolved_a_new_fact_opens_the_same_case_and_what_was_tried_stays()
    {
        var visitor = await host.VisitorAtAsync("resolved");
        var (@case, attempts) = (visitor.Last.Case, visitor.Last.Attempts);

        await visitor.SayAsync("my battery is at 9% now and messages are paused");

        Assert.Equal((@case, false), (visitor.Last.Case, visitor.Last.IsEnd));
        Assert.Equal(attempts, visitor.Last.Attempts);
    }

    [Fact]
    public async Task After_resolved_another_device_is_looked_at_in_the_same_case()
    {
        var visitor = await host.VisitorAtAsync("resolved");
        var @case = visitor.Last.Case;

        await visitor.SayAsync("my mac has it too");

        Assert.Equal((@case, "mac"), (visitor.Last.Case, (string?)visitor.Last.Facts["device"]));
        Assert.False(visitor.Last.IsEnd);
    }

    [Fact]
    public async Task Who_tried_several_things_is_asked_which_of_them_worked()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("syncing with icloud paused, the clock is set by hand");
        await visitor.SayAsync("no change");
        await visitor.SayAsync("it worked");
        var other = host.Said(host.Knowledge.Wording.Fixes["set-time-automatically"].Title);
        Assert.NotEqual("resolved set-time-automatically", visitor.Last.Pending);

        await visitor.PressAsync(other);

        Assert.Equal("resolved set-time-automatically", visitor.Last.Pending);
        Assert.DoesNotContain("{", visitor.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_meant_answers_the_last_question_anew()
    {
        var visitor = await host.VisitorAtAsync("gate");
        var asked = visitor.Last.Pending;
        await visitor.SayAsync("yes");
        Assert.NotEqual(asked, visitor.Last.Pending);

        await visitor.SayAsync("sorry, i meant no");

        Assert.Contains(visitor.Last.Facts.Properties(), f => (string?)f.Value == "no");
        Assert.DoesNotContain(visitor.Last.Attempts, a => a.EndsWith("no-change", StringComparison.Ordinal) && visitor.Last.Ids.Contains(a.Split(' ')[0]));
    }

    [Fact]
    public async Task Sorry_it_did_work_is_about_the_last_fix()
    {
        var visitor = await host.VisitorAtAsync("try");
        var fix = visitor.Last.Fix!;
        await visitor.SayAsync("no change");

        await visitor.SayAsync("sorry, it did work");

        Assert.Equal(($"resolved {fix}", $"{fix} worked"), (visitor.Last.Pending, visitor.Last.Attempts[^1]));
    }

    [Fact]
    public async Task I_meant_the_ipad_takes_along_what_was_told()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("my iphone says syncing paused, low power mode is on");
        await visitor.SayAsync("no change");

        await visitor.SayAsync("sorry, i meant my ipad");

        Assert.Equal("ipad", (string?)visitor.Last.Facts["device"]);
        Assert.Equal(["low-power-off no-change"], visitor.Last.Attempts);
        Assert.Equal("ipad", (string?)visitor.Last.Trace["attempts"]![0]!["device"]);
        await visitor.SayAsync("back");
        Assert.Equal("iphone", (string?)visitor.Last.Facts["device"]);
    }

    [Fact]
    public async Task Start_over_can_be_taken_back_and_an_old_button_does_not_do_it()
    {
        var visitor = await host.VisitorAtAsync("resolved");
        var old = visitor.Last.Buttons.First(b => b.Title == host.Label(Line.ButtonStartOver)).Data;
        var (@case, pending) = (visitor.Last.Case, visitor.Last.Pending);

        await visitor.SayAsync("start over");
        Assert.NotEqual(@case, visitor.Last.Case);
        await visitor.SayAsync("back");
        Assert.Equal((@case, pending), (visitor.Last.Case, visitor.Last.Pending));

        await visitor.SayAsync("it came back");
        await visitor.PressAsync(old);
        Assert.Equal(@case, visitor.Last.Case);
        Assert.NotEmpty(visitor.Last.Attempts);
    }

    [Theory]
    [InlineData("try")]
    [InlineData("ask")]
    [InlineData("checkBack")]
    public async Task Who_gets_nowhere_is_offered_a_person(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);

        for (var i = 0; i < 3; i++) await visitor.SayAsync("will I lose my messages?");

        Assert.Contains(host.Label(Line.PersonOffer).Replace("**", "", StringComparison.Ordinal), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Contains(visitor.Last.Buttons, b => b.Title == host.Label(Line.ButtonPerson));
    }

    [Fact]
    public async Task The_steps_can_be_seen_again()
    {
        var visitor = await host.VisitorAtAsync("try");
        var steps = visitor.Last.Text;
        await visitor.SayAsync("help");
        Assert.DoesNotContain("2)", visitor.Last.Text, StringComparison.Ordinal);

        await visitor.PressAsync(host.Label(Line.ButtonAgain));

        Assert.Contains("2)", visitor.Last.Text, StringComparison.Ordinal);
        Assert.EndsWith(visitor.Last.Text, steps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_case_can_be_had_as_text_to_copy()
    {
        var visitor = await host.VisitorAtAsync("handOff");

        await visitor.PressAsync(host.Label(Line.ButtonAsText));

        Assert.Empty(visitor.Last.Cards);
        Assert.Contains(visitor.Last.Case, visitor.Last.Text, StringComparison.Ordinal);
        Assert.Equal("handOff", visitor.Last.Move);
    }

    [Fact]
    public async Task Back_out_of_a_hand_off_goes_on_with_the_bot()
    {
        var visitor = await host.VisitorAtAsync("handOff");
        await visitor.SayAsync("the screen was replaced last week");

        await visitor.SayAsync("back");

        Assert.Equal("try low-power-off", visitor.Last.Pending);
    }
}
