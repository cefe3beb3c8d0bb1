using System.Text.RegularExpressions;

namespace SyncBot.Tests.Conversations;

public sealed class RestartTests
{
    private static readonly string[] Messages = ["syncing with icloud paused", "I don't know", "low power mode is on", "no change", "my phone is hot", "later", "talk to a person"];

    [Fact]
    public async Task Killed_between_any_two_messages_it_goes_on_where_it_stood()
    {
        var expected = await UninterruptedAsync();
        using var folder = new TempFolder();
        var served = await ServedHost.StartAsync(folder);
        try
        {
            var visitor = new Visitor(served.Http, "webchat", "user", "conversation");
            for (var i = 0; i < Messages.Length; i++)
            {
                await visitor.SayAsync(Messages[i]);
                Assert.Equal(expected[i].Pending, visitor.Last.Pending);
                Assert.Equal(expected[i].Attempts, visitor.Last.Attempts);
                Assert.Equal(expected[i].Facts.ToString(), visitor.Last.Facts.ToString());
                if (i == Messages.Length - 1) break;
                served.Kill();
                served.Dispose();
                served = await ServedHost.StartAsync(folder);
                visitor = visitor.With(served.Http);
            }
        }
        finally
        {
            served.Dispose();
        }
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("try")]
    [InlineData("checkBack")]
    public async Task A_host_that_starts_again_brings_the_pending_move_with_its_buttons(string move)
    {
        using var folder = new TempFolder();
        Visitor visitor;
        await using (var before = await TestHost.StartAsync(folder: folder))
        {
            visitor = before.NewVisitor();
            await visitor.SayAsync(move switch { "try" => "low power mode is on", "checkBack" => "my phone is hot", _ => "syncing with icloud paused" });
            if (move == "checkBack") await visitor.SayAsync("later");
            if (move == "ask") await visitor.TalkAsync(_ => "no change", until: t => t.Move == "ask");
            Assert.Equal(move, visitor.Last.Move);
        }

        var (pending, buttons) = (visitor.Last.Pending, visitor.Last.Buttons);
        await using var after = await TestHost.StartAsync(folder: folder);
        visitor = visitor.With(after.Http);
        await visitor.SayAsync("help");

        Assert.Equal(pending, visitor.Last.Pending);
        Assert.Equal(buttons.Select(b => b.Title), visitor.Last.Buttons.Select(b => b.Title).Take(buttons.Count));
        await visitor.PressAsync(buttons[1].Data);
        Assert.NotEqual(pending, visitor.Last.Pending);
    }

    [Fact]
    public async Task What_is_stored_carries_no_type_names()
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();
        foreach (var said in Messages[..6])
        {
            await visitor.SayAsync(said);
            var dialogs = await host.OpenAsync("SELECT state FROM conversations");
            var @case = await host.OpenAsync("SELECT state FROM cases");
            Assert.NotNull(dialogs);
            Assert.NotNull(@case);
            Assert.DoesNotMatch(new Regex(@"System\.|Microsoft\.|SyncBot\.|Version=|PublicKeyToken", RegexOptions.None, TimeSpan.FromSeconds(1)), dialogs + @case);
            Assert.Matches(new Regex("\"version\":\\s*1", RegexOptions.None, TimeSpan.FromSeconds(1)), @case);
        }
    }

    [Theory]
    [InlineData("{\"DialogState\":")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{\"DialogState\":{\"$type\":\"Gone.Type, Gone\",\"DialogStack\":[]}}")]
    [InlineData("{\"DialogState\":{\"$type\":\"dialogs\",\"dialogStack\":[{\"id\":\"GoneDialog\",\"state\":{}}]}}")]
    [InlineData("{\"DialogState\":{\"$type\":\"dialogs\",\"dialogStack\":[{\"id\":\"MainDialog\",\"state\":{\"dialogs\":{\"$type\":\"dialogs\",\"dialogStack\":[{\"id\":\"GoneDialog\",\"state\":{}}]}}}]}}")]
    [InlineData("{\"DialogState\":{\"$type\":\"dialogs\",\"dialogStack\":[{\"id\":\"MainDialog\",\"state\":{\"dialogs\":\"x\"}}]}}")]
    [InlineData("{\"DialogState\":\"x\"}")]
    public async Task A_dialog_stack_that_cant_be_read_any_more_is_dropped_and_the_case_goes_on(string damaged)
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        Assert.Equal("try low-power-off", visitor.Last.Pending);
        var @case = visitor.Last.Case;
        await host.SqlAsync($"UPDATE conversations SET state = '{damaged}'");

        await visitor.SayAsync("no change");

        Assert.Equal("low-power-off no-change", Assert.Single(visitor.Last.Attempts));
        Assert.Equal(@case, visitor.Last.Case);
        Assert.NotEqual("try low-power-off", visitor.Last.Pending);
        Assert.NotEmpty(visitor.Last.Buttons);
        var next = visitor.Last.Pending;
        await visitor.SayAsync("help");
        Assert.Equal(next, visitor.Last.Pending);
    }

    private static async Task<IReadOnlyList<Turn>> UninterruptedAsync()
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();
        var turns = new List<Turn>();
        foreach (var said in Messages) turns.Add(await visitor.SayAsync(said));
        return turns;
    }
}
