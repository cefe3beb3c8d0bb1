using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SyncBot.Channels.BotFramework;
using SyncBot.Inbox;
using SyncBot.Outbox;
using SyncBot.Storage;
using SyncBot.Tests.Channels.BotFramework;
using SyncBot.Turns;

namespace SyncBot.Tests.Inbox;

/// <summary>What becomes of a turn whose time is over at once.</summary>
public sealed class PatienceTests : IDisposable
{
    private readonly Mock<IInbox> inbox = new();
    private readonly HttpContextAccessor requests = new() { HttpContext = new DefaultHttpContext() };
    private readonly CancellationTokenSource channel = new();
    private readonly Activity message = new(ActivityTypes.Message)
    {
        Id = "1",
        ChannelId = "msteams",
        Conversation = new ConversationAccount(id: "c"),
        From = new ChannelAccount("u"),
        Text = "hello",
    };

    private List<KeptTurn> Kept => [.. inbox.Invocations.Select(i => i.Arguments[0]).OfType<KeptTurn>()];

    public void Dispose() => channel.Dispose();

    [Fact]
    public async Task One_that_ends_when_told_is_kept()
    {
        await TakeAsync(EndWhenToldAsync);

        var kept = Assert.Single(Kept);
        Assert.Equal(TurnKeys.Of(message).Conversation, kept.Conversation);
        Assert.Equal(ConnectorCarrier.OnThisMachine, kept.Carrier);
        Assert.Equal("hello", ActivityJson.Read(kept.Activity).Text);
    }

    [Fact]
    public async Task One_is_kept_before_it_gives_up_its_place()
    {
        var kept = 0;
        await TakeAsync(async told =>
        {
            await EndWhenToldAsync(told).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            kept = Kept.Count;
            told.ThrowIfCancellationRequested();
        });

        Assert.Equal(1, kept);
        inbox.Verify(i => i.DoneAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task One_that_is_saved_after_all_is_not_taken_again()
    {
        await TakeAsync(async told => await EndWhenToldAsync(told).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));

        inbox.Verify(i => i.DoneAsync(Assert.Single(Kept).Key, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task One_that_fails_once_it_is_kept_is_taken_again()
    {
        await TakeAsync(async told =>
        {
            await EndWhenToldAsync(told).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new NotSavedException(new IOException());
        });

        Assert.Single(Kept);
        inbox.Verify(i => i.DoneAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task One_that_fails_in_time_is_not_kept()
    {
        await Assert.ThrowsAsync<NotSavedException>(() => TakeAsync(_ => Task.FromException(new NotSavedException(new IOException()))));

        Assert.Empty(Kept);
    }

    [Fact]
    public async Task One_that_would_overtake_another_is_kept_behind_it()
    {
        await TakeAsync(async (context, _) =>
        {
            await context.TurnState.Get<Deferral>().KeepAsync();
            throw new TooSoonException();
        });

        Assert.Single(Kept);
    }

    [Fact]
    public async Task One_that_can_not_be_kept_is_not_acknowledged()
    {
        inbox.Setup(i => i.KeepAsync(It.IsAny<KeptTurn>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException());

        await Assert.ThrowsAsync<NotSavedException>(() => TakeAsync(EndWhenToldAsync));
    }

    [Fact]
    public async Task One_whose_channel_waits_no_more_is_not_acknowledged()
    {
        await channel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TakeAsync(EndWhenToldAsync));

        Assert.Empty(Kept);
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke, null, "1", true)]
    [InlineData(ActivityTypes.Message, DeliveryModes.ExpectReplies, "1", true)]
    [InlineData(ActivityTypes.Message, null, null, true)]
    [InlineData(ActivityTypes.Message, null, "1", false)]
    public async Task One_is_waited_for_if_its_answer_can_not_come_later_or_nobody_waits(string type, string? deliveryMode, string? id, bool isAsked)
    {
        (message.Type, message.DeliveryMode, message.Id) = (type, deliveryMode!, id!);
        if (!isAsked) requests.HttpContext = null;

        await TakeAsync(told =>
        {
            Assert.False(told.IsCancellationRequested);
            Assert.Equal(channel.Token, told);
            return Task.CompletedTask;
        });
    }

    private static Task EndWhenToldAsync(CancellationToken told) => Task.Delay(Timeout.Infinite, told);

    private Task TakeAsync(Func<CancellationToken, Task> turn) => TakeAsync((_, told) => turn(told));

    private async Task TakeAsync(Func<ITurnContext, CancellationToken, Task> turn)
    {
        var late = new LateTurns(inbox.Object, requests, new HurriedClock(DateTimeOffset.UnixEpoch), NullLogger<LateTurns>.Instance);
        using var context = new TurnContext(new TestAdapter(), message);
        await late.OnTurnAsync(context, told => turn(context, told), channel.Token);
    }
}
