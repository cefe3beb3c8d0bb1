using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SyncBot.Resuming;
using SyncBot.Storage;
using SyncBot.Tests.Knowledge;
using SyncBot.Turns;

namespace SyncBot.Tests.Turns;

public sealed class OvertakenTurnTests
{
    private readonly Mock<ITurnStore> store = new();
    private readonly TestAdapter adapter = new();
    private readonly Activity activity = new(ActivityTypes.Message) { Id = "1", Conversation = new ConversationAccount(id: "c"), From = new ChannelAccount("u"), Text = "hello" };
    private int runs;

    private string Key => TurnKeys.Of(activity).Delivery!;

    public OvertakenTurnTests()
    {
        store.Setup(s => s.LookAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync(new FirstLook(Answer: null, CaseId: null, IsTooSoon: false));
        store.Setup(s => s.LoadAsync(It.IsAny<string>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new StoredTurn(null, null, null, null) { Version = new TurnVersion(runs, Case: null) });
        adapter.Use(new TurnMiddleware(store.Object, new ConversationLocks(), new GuessLimits(), Shipped.Knowledge, TimeProvider.System, NullLogger<TurnMiddleware>.Instance));
    }

    [Fact]
    public async Task It_is_run_again_from_what_is_kept_now_and_says_only_what_the_last_run_says()
    {
        store.SetupSequence(s => s.SaveAsync(It.IsAny<TurnChanges>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StaleTurnException()).ThrowsAsync(new StaleTurnException()).ReturnsAsync(true);

        await TakeAsync();

        Assert.Equal("run 3", ((Activity)Assert.Single(adapter.ActiveQueue)).Text);
        store.Verify(s => s.SaveAsync(It.Is<TurnChanges>(c => c.LoadedVersion!.Conversation == 2), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Another_nodes_answer_to_the_same_activity_is_given_instead()
    {
        store.Setup(s => s.SaveAsync(It.IsAny<TurnChanges>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StaleTurnException());
        store.SetupSequence(s => s.LookAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new FirstLook(Answer: null, CaseId: null, IsTooSoon: false))
            .ReturnsAsync(() => new FirstLook(new Answer("1", [MessageFactory.Text("theirs")]).Write(), CaseId: null, IsTooSoon: false));

        await TakeAsync();

        Assert.Equal("theirs", ((Activity)Assert.Single(adapter.ActiveQueue)).Text);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task It_says_nothing_if_it_can_never_be_saved()
    {
        store.Setup(s => s.SaveAsync(It.IsAny<TurnChanges>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StaleTurnException());

        await Assert.ThrowsAsync<NotSavedException>(TakeAsync);

        Assert.Empty(adapter.ActiveQueue);
    }

    private Task TakeAsync() => adapter.ProcessActivityAsync(activity, (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text($"run {++runs}"), cancellationToken), CancellationToken.None);
}
