namespace SyncBot.Tests.Conversations;

public sealed class WordsThatAlwaysWorkTests(SharedHost host) : IClassFixture<SharedHost>
{
    private static readonly string[] Stages = ["ask", "try", "gate", "checkBack", "handOff", "resolved", "stopped"];

    private static readonly string[] Words =
    [
        "no change", "it worked", "couldn't do it", "it came back", "I don't know", "back", "why", "what have we tried?", "start over", "talk to a person", "stop", "help",
    ];

    public static TheoryData<string> AllStages => [.. Stages];

    [Theory]
    [MemberData(nameof(AllStages))]
    public async Task Each_is_answered_the_same_typed_and_pressed(string stage)
    {
        foreach (var word in Words)
        {
            var (types, presses) = (await host.VisitorAtAsync(stage), await host.VisitorAtAsync(stage));

            await types.SayAsync(word);
            await presses.PressWordsAsync(word);

            Assert.True(types.Last.Messages.Count > 0, $"'{word}' at {stage} gets no answer.");
            Assert.True(types.Last.Pending == presses.Last.Pending, $"'{word}' at {stage}: typed gives {types.Last.Pending}, pressed {presses.Last.Pending}.");
            Assert.Equal(types.Last.Attempts, presses.Last.Attempts);
            Assert.Equal(types.Last.Text.Replace(types.Last.Case, "", StringComparison.Ordinal), presses.Last.Text.Replace(presses.Last.Case, "", StringComparison.Ordinal));
        }

        Assert.Empty(host.Host.Log.Errors);
    }

    [Theory]
    [MemberData(nameof(AllStages))]
    public async Task What_only_asks_something_leaves_the_move_as_it_is(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);
        var (before, attempts) = (visitor.Last.Pending, visitor.Last.Attempts);

        foreach (var word in (string[])["why", "what have we tried?", "help", "will I lose my messages?"])
        {
            await visitor.SayAsync(word);
            Assert.Equal(before, visitor.Last.Pending);
            Assert.Equal(attempts, visitor.Last.Attempts);
        }
    }

    [Theory]
    [InlineData("i can't find it")]
    [InlineData("where is that bar? i cant find it")]
    [InlineData("idk how do i do that")]
    public async Task Who_can_not_find_it_gets_the_steps_once_more_and_then_goes_on(string said)
    {
        var visitor = await host.VisitorAtAsync("try");
        var (fix, text) = (visitor.Last.Pending, visitor.Last.Text);

        await visitor.SayAsync(said);
        Assert.Equal(fix, visitor.Last.Pending);
        Assert.EndsWith(visitor.Last.Text, text, StringComparison.Ordinal);
        await visitor.SayAsync(said);

        Assert.NotEqual(fix, visitor.Last.Pending);
    }

    [Theory]
    [MemberData(nameof(AllStages))]
    public async Task Start_over_begins_a_new_case(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);
        var before = visitor.Last.Case;

        await visitor.SayAsync("start over");

        Assert.NotEqual(before, visitor.Last.Case);
        Assert.Empty(visitor.Last.Attempts);
        Assert.Empty(visitor.Last.Facts.Properties());
        Assert.False(visitor.Last.IsEnd);
    }

    [Theory]
    [MemberData(nameof(AllStages))]
    public async Task A_person_can_be_had_from_anywhere(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);

        await visitor.SayAsync("talk to a person");

        Assert.Equal("handOff", visitor.Last.Move);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("try")]
    [InlineData("gate")]
    [InlineData("checkBack")]
    public async Task Stop_ends_the_case(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);

        await visitor.SayAsync("stop");

        Assert.Equal("stopped", visitor.Last.Move);
    }

    [Theory]
    [InlineData("try")]
    [InlineData("checkBack")]
    public async Task How_it_went_settles_the_fix(string stage)
    {
        foreach (var (word, outcome) in ((string, string)[])[("no change", "no-change"), ("it worked", "worked"), ("couldn't do it", "could-not"), ("it came back", "came-back")])
        {
            var visitor = await host.VisitorAtAsync(stage);
            var fix = visitor.Last.Ids[0];

            await visitor.SayAsync(word);

            Assert.Equal($"{fix} {outcome}", visitor.Last.Attempts[^1]);
            Assert.DoesNotContain(fix, visitor.Last.Move == "resolved" ? [] : visitor.Last.Ids);
        }
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("try")]
    [InlineData("gate")]
    [InlineData("checkBack")]
    public async Task I_dont_know_goes_on(string stage)
    {
        var visitor = await host.VisitorAtAsync(stage);
        var before = visitor.Last.Pending;

        await visitor.SayAsync("I don't know");

        Assert.NotEqual(before, visitor.Last.Pending);
    }

    [Fact]
    public async Task After_resolved_it_came_back_opens_the_case_again()
    {
        var visitor = await host.VisitorAtAsync("resolved");
        var (@case, fix) = (visitor.Last.Case, visitor.Last.Ids[0]);

        await visitor.SayAsync("it came back");

        Assert.Equal(@case, visitor.Last.Case);
        Assert.Equal($"{fix} came-back", visitor.Last.Attempts[^1]);
        Assert.False(visitor.Last.IsEnd);
        var turns = await visitor.TalkAsync(_ => "no change");
        Assert.DoesNotContain(turns, t => t.Fix == fix);
    }

    [Fact]
    public async Task Back_takes_the_last_answer_back_and_plans_anew()
    {
        var visitor = await host.VisitorAtAsync("ask");
        var first = visitor.Last;
        var pendings = new List<string> { first.Pending };
        for (var i = 0; i < 5; i++)
        {
            await visitor.SayAsync(i % 2 == 0 ? "no change" : "I don't know");
            pendings.Add(visitor.Last.Pending);
        }

        for (var i = 4; i >= 0; i--)
        {
            await visitor.SayAsync("back");
            Assert.Equal(pendings[i], visitor.Last.Pending);
        }

        Assert.Equal(first.Attempts, visitor.Last.Attempts);
        Assert.Equal(first.Facts.ToString(), visitor.Last.Facts.ToString());
    }

    [Fact]
    public async Task Back_with_another_answer_leads_elsewhere()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("my phone is hot");
        Assert.Equal("try cool-down", visitor.Last.Pending);

        await visitor.SayAsync("back");

        Assert.False(visitor.Last.Facts.ContainsKey("heat"));
        Assert.NotEqual("try cool-down", visitor.Last.Pending);
    }
}
