using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Moq;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Dialogs;

public sealed class RunAsyncTests
{
    private readonly ConversationState _conversation = new(new MemoryStorage());
    private readonly UserState _user = new(new MemoryStorage());

    [Fact]
    public async Task An_empty_stack_begins_and_a_waiting_one_goes_on()
    {
        var root = new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]);
        var adapter = Adapter();

        Assert.Equal(["one"], await TextsAsync(adapter, root));
        Assert.Equal(["two"], await TextsAsync(adapter, root));
    }

    [Fact]
    public async Task The_turn_ends_with_a_trace_of_what_the_innermost_dialog_sees()
    {
        var root = Steps.Component("root", new WaterfallDialog("w", [Steps.Say("one")]));

        var sent = await RunAsync(Adapter(), root);

        Assert.Equal([ActivityTypes.Message, ActivityTypes.Trace], sent.Select(activity => activity.Type));
        var trace = sent[^1];
        Assert.Equal("BotState", trace.Name);
        Assert.Equal("https://www.botframework.com/schemas/botState", trace.ValueType);
        Assert.Equal("Bot State", trace.Label);

        var state = Assert.IsType<JObject>(trace.Value);
        Assert.Equal(["turn", "dialog", "this", "conversation", "user"], state.Properties().Select(property => property.Name));
        Assert.Equal("hi", state.SelectToken("turn.activity.text"));
        Assert.Equal(0, state.SelectToken("this.stepIndex"));
        Assert.NotNull(state.SelectToken("dialog.dialogs.dialogStack"));
        Assert.Equal("root", state.SelectToken("conversation.DialogState.dialogStack[0].id"));
    }

    [Fact]
    public async Task The_trace_shows_what_the_last_dialog_returned()
    {
        var sent = await RunAsync(Adapter(), new WaterfallDialog("w", [Steps.End(new { Answer = 42 })]));

        Assert.Equal(42, ((JObject)sent[^1].Value).SelectToken("turn.lastresult.answer"));
    }

    [Fact]
    public async Task State_that_the_adapter_holds_is_saved_without_further_middleware()
    {
        var storage = new Mock<IStorage>();
        storage.Setup(s => s.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<string, object>());
        var state = new ConversationState(storage.Object);
        var adapter = new TestAdapter();
        adapter.UseBotState(state);

        await adapter.SendTextToBotAsync(
            "hi",
            (turn, cancellationToken) => new WaterfallDialog("w", [Steps.Say("one")]).RunAsync(turn, state.CreateProperty<DialogState>("s"), cancellationToken),
            CancellationToken.None);

        storage.Verify(s => s.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task An_exception_that_nobody_handles_comes_out()
    {
        var root = new Failing(handles: false);

        await Assert.ThrowsAsync<NotSupportedException>(() => RunAsync(Adapter(), root));

        Assert.IsType<NotSupportedException>(Assert.Single(root.Seen));
    }

    [Fact]
    public async Task An_exception_that_a_dialog_handles_lets_the_stack_run_again()
    {
        var root = new Failing(handles: true);

        Assert.Equal(["recovered"], await TextsAsync(Adapter(), root));
        Assert.IsType<NotSupportedException>(Assert.Single(root.Seen));
    }

    [Fact]
    public async Task An_exception_in_handling_an_exception_comes_out_with_it()
    {
        var root = new Failing(handles: true) { FailsAgain = true };

        var error = await Assert.ThrowsAsync<AggregateException>(() => RunAsync(Adapter(), root));

        Assert.Equal([typeof(TimeoutException), typeof(NotSupportedException)], error.InnerExceptions.Select(inner => inner.GetType()));
    }

    [Fact]
    public async Task A_second_run_in_one_turn_is_refused()
    {
        var root = new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]);

        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(Adapter(), root, times: 2));
    }

    [Fact]
    public async Task Telemetry_of_the_turn_reaches_the_dialogs()
    {
        var telemetry = Mock.Of<IBotTelemetryClient>();
        var prompt = new TextPrompt("p");
        var turn = new TurnContext(Mock.Of<BotAdapter>(), Conversing());
        turn.TurnState.Add(telemetry);

        await Steps.Component("root", new WaterfallDialog("w"), prompt).RunAsync(turn, _conversation.CreateProperty<DialogState>("s"), CancellationToken.None);

        Assert.Same(telemetry, prompt.TelemetryClient);
    }

    private static Activity Conversing()
    {
        var activity = Steps.Message("hi");
        activity.ApplyConversationReference(TestAdapter.CreateConversation("c"), isIncoming: true);
        return activity;
    }

    private TestAdapter Adapter()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c"), sendTraceActivity: true);
        adapter.UseBotState(_user, _conversation);
        return adapter;
    }

    private async Task<List<Activity>> RunAsync(TestAdapter adapter, Dialog root, int times = 1)
    {
        adapter.ActiveQueue.Clear();
        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, cancellationToken) =>
            {
                for (var run = 0; run < times; run++)
                    await root.RunAsync(turn, _conversation.CreateProperty<DialogState>("DialogState"), cancellationToken);
            },
            CancellationToken.None);
        return [.. adapter.ActiveQueue];
    }

    private async Task<IEnumerable<string>> TextsAsync(TestAdapter adapter, Dialog root) =>
        (await RunAsync(adapter, root)).Where(activity => activity.Type == ActivityTypes.Message).Select(activity => activity.Text);

    private sealed class Failing(bool handles) : Dialog("failing")
    {
        public List<object> Seen { get; } = [];

        public bool FailsAgain { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("recovered", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.Error)
            {
                Seen.Add(e.Value);
                if (FailsAgain)
                    throw new TimeoutException();
            }

            return Task.FromResult(handles && e.Name == DialogEvents.Error);
        }
    }
}
