using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SyncBot.Outbox;
using SyncBot.Resuming;
using SyncBot.Storage;
using SyncBot.Tests.Knowledge;
using SyncBot.Turns;

namespace SyncBot.Tests.Turns;

/// <summary>A turn that is saved is over, whatever happens to what it says; one that is told to end before it is saved says so.</summary>
public sealed class SavedTurnTests : IDisposable
{
    private readonly Mock<ITurnStore> store = new();
    private readonly Mock<IOutbox> outbox = new();
    private readonly Sending sending = new();
    private readonly CancellationTokenSource over = new();
    private readonly Activity activity = new(ActivityTypes.Message) { Id = "1", Conversation = new ConversationAccount(id: "c"), From = new ChannelAccount("u"), Text = "hello" };

    public SavedTurnTests()
    {
        store.Setup(s => s.LookAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync(new FirstLook(Answer: null, CaseId: null, IsTooSoon: false));
        store.Setup(s => s.LoadAsync(It.IsAny<string>(), It.IsAny<string?>(), It.IsAny<CancellationToken>())).ReturnsAsync(new StoredTurn(null, null, null, null));
        store.Setup(s => s.SaveAsync(It.IsAny<TurnChanges>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);
    }

    public void Dispose() => over.Dispose();

    [Fact]
    public async Task That_its_channel_is_slow_does_not_make_it_one_that_was_not_saved()
    {
        outbox.Setup(o => o.NextAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Callback(over.Cancel).Returns(new TaskCompletionSource<WaitingSend?>().Task);

        await TakeAsync();

        Assert.True(sending.HasFailed);
    }

    [Fact]
    public async Task That_the_store_is_gone_when_it_is_sent_does_not_either()
    {
        outbox.Setup(o => o.NextAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException());

        await TakeAsync();

        Assert.True(sending.HasFailed);
    }

    [Fact]
    public async Task One_that_is_told_to_end_before_ends_so()
    {
        store.Setup(s => s.SaveAsync(It.IsAny<TurnChanges>(), It.IsAny<CancellationToken>())).Callback(over.Cancel).ThrowsAsync(new OperationCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(TakeAsync);
    }

    [Fact]
    public async Task One_that_ends_before_without_being_told_was_not_saved()
    {
        store.Setup(s => s.SaveAsync(It.IsAny<TurnChanges>(), It.IsAny<CancellationToken>())).ThrowsAsync(new OperationCanceledException());

        await Assert.ThrowsAsync<NotSavedException>(TakeAsync);
    }

    private async Task TakeAsync()
    {
        var turns = new TurnMiddleware(store.Object, new ConversationLocks(), new GuessLimits(), Shipped.Knowledge, TimeProvider.System, NullLogger<TurnMiddleware>.Instance);
        using var context = new TurnContext(new TestAdapter(), activity);
        context.TurnState.Add(sending);
        context.TurnState.Add(new Mail("fake", new Postman(outbox.Object, [], TimeProvider.System, NullLogger<Postman>.Instance)));
        await turns.OnTurnAsync(context, token => context.SendActivityAsync(MessageFactory.Text("hi"), token), over.Token);
    }
}
