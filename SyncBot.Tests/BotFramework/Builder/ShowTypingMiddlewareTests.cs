using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class ShowTypingMiddlewareTests
{
    [Fact]
    public async Task Typing_is_shown_until_a_slow_answer_and_is_no_response()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 1, period: 20));
        var typed = new List<string>();

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                typed.Add((await adapter.GetNextReplyAsync(token)).Type);
                typed.Add((await adapter.GetNextReplyAsync(token)).Type);
                Assert.False(turn.Responded);
                await turn.SendActivityAsync("done", cancellationToken: token);
            },
            default);

        Assert.Equal(["typing", "typing"], typed);
        Assert.Contains(adapter.ActiveQueue, reply => reply.Text == "done");
        var count = adapter.ActiveQueue.Count;
        await Task.Delay(80);
        Assert.Equal(count, adapter.ActiveQueue.Count);
    }

    [Fact]
    public async Task Only_messages_are_answered_with_typing()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Event), (_, token) => Task.Delay(50, token));

        Assert.Empty(adapter.ActiveQueue);
    }

    [Theory]
    [InlineData(-1, 1, "delay")]
    [InlineData(0, 0, "period")]
    public void Times_that_make_no_sense_are_refused(int delay, int period, string parameter)
    {
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => new ShowTypingMiddleware(delay, period));
    }
}
