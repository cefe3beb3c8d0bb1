using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Moq;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task It_starts_with_the_dialog_that_was_added_first()
    {
        var component = Steps.Component("c", new WaterfallDialog("first", [Steps.Say("first")]), new WaterfallDialog("second", [Steps.Say("second")]));

        Assert.Equal("first", component.InitialDialogId);
        Assert.Equal("first", await SayAsync(new DialogTestClient(Channels.Test, component), "hi"));
    }

    [Fact]
    public async Task It_starts_with_the_dialog_that_is_named()
    {
        var component = Steps.Component("c", new WaterfallDialog("first", [Steps.Say("first")]), new WaterfallDialog("second", [Steps.Say("second")]));
        component.InitialDialogId = "second";

        Assert.Equal("second", await SayAsync(new DialogTestClient(Channels.Test, component), "hi"));
    }

    [Fact]
    public async Task Options_go_in_and_the_result_comes_out_through_every_level()
    {
        var innermost = new WaterfallDialog("w", [(step, cancellationToken) => step.EndDialogAsync($"<{step.Options}>", cancellationToken)]);
        var root = Steps.Component("outer", Steps.Component("middle", Steps.Component("inner", innermost)));
        var client = new DialogTestClient(Channels.Test, root, initialDialogOptions: "x");

        await SayAsync(client, "hi");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("<x>", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task The_inner_stack_is_kept_in_the_components_state_and_goes_on_next_turn()
    {
        var inner = Steps.Component("inner", new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]));
        var client = new DialogTestClient(Channels.Test, Steps.Component("outer", inner));

        Assert.Equal("one", await SayAsync(client, "hi"));
        Assert.Equal("two", await SayAsync(client, "hi"));

        var outerState = Assert.IsType<DialogState>(client.DialogContext.ActiveDialog.State["dialogs"]);
        var innerState = Assert.IsType<DialogState>(Assert.Single(outerState.DialogStack).State[ComponentDialog.PersistedDialogState]);
        Assert.Equal("w", Assert.Single(innerState.DialogStack).Id);
    }

    [Fact]
    public async Task Dialogs_inside_can_start_dialogs_of_the_set_around_the_component()
    {
        var outside = new WaterfallDialog("outside", [Steps.Say("from outside")]);
        var inner = Steps.Component("inner", new WaterfallDialog("w", [Steps.Begin("outside")]));

        Assert.Equal("from outside", await SayAsync(new DialogTestClient(Channels.Test, Steps.Component("root", inner, outside)), "hi"));
    }

    [Fact]
    public async Task Dialogs_cancelled_inside_end_the_component_without_a_result()
    {
        var inner = Steps.Component("inner", new WaterfallDialog("w", [(step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken)]));
        var outer = new WaterfallDialog("outer", [Steps.Begin("inner"), Steps.SayResult()]);

        Assert.Equal("got nothing", await SayAsync(new DialogTestClient(Channels.Test, Steps.Component("root", outer, inner)), "hi"));
    }

    [Fact]
    public async Task Cancelling_a_component_cancels_what_is_inside_first()
    {
        var ended = new List<string>();
        var innermost = Observed("innermost", ended, new WaterfallDialog("w", [Steps.Say("one")]));
        var root = new Cancellable(Observed("outer", ended, innermost));
        var client = new DialogTestClient(Channels.Test, root);

        await SayAsync(client, "hi");
        await SayAsync(client, "cancel");

        Assert.Equal(["innermost CancelCalled", "outer CancelCalled"], ended);
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task A_dialog_pushed_on_top_of_a_component_leaves_its_question_open()
    {
        var asking = Steps.Component("asking", new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.SayResult()]), new TextPrompt("p"));
        var root = new Helpful(asking);
        var client = new DialogTestClient(Channels.Test, root);

        Assert.Equal("name?", await SayAsync(client, "hi"));
        Assert.Equal("help", await SayAsync(client, "help"));
        Assert.Equal("name?", await SayAsync(client, "thanks"));
        Assert.Equal("got Ada", await SayAsync(client, "Ada"));
    }

    [Fact]
    public async Task A_component_that_was_deployed_with_other_dialogs_is_told_so_before_it_goes_on()
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter(Channels.Test).Use(new AutoSaveStateMiddleware(state));
        var before = new Versioned(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]));
        var after = new Versioned(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("new two"), Steps.Say("three")]));

        await SendAsync(adapter, state, before);
        await SendAsync(adapter, state, before);
        Assert.Empty(before.Events);

        await SendAsync(adapter, state, after);
        await SendAsync(adapter, state, after);
        Assert.Equal(["versionChanged c"], after.Events);
    }

    [Fact]
    public async Task A_change_of_version_that_nobody_handles_is_traced_and_the_dialog_goes_on()
    {
        var telemetry = new Mock<IBotTelemetryClient>();
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter(Channels.Test, sendTraceActivity: true).Use(new AutoSaveStateMiddleware(state));
        await SendAsync(adapter, state, Steps.Component("c", new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")])));
        adapter.ActiveQueue.Clear();

        var after = Steps.Component("c", new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two"), Steps.Say("three")]));
        await SendAsync(adapter, state, after, telemetry.Object);

        const string message = "Unhandled dialog event: versionChanged. Active Dialog: c";
        Assert.Equal([message, "two"], adapter.ActiveQueue.Select(activity => activity.Type == ActivityTypes.Trace ? activity.Name : activity.Text));
        telemetry.Verify(client => client.TrackTrace(message, Severity.Warning, null), Times.Once);
    }

    [Fact]
    public void Telemetry_reaches_every_dialog_inside()
    {
        var text = new TextPrompt("p");
        var root = Steps.Component("outer", Steps.Component("inner", text));
        var telemetry = Mock.Of<IBotTelemetryClient>();

        root.TelemetryClient = telemetry;
        Assert.Same(telemetry, text.TelemetryClient);

        root.TelemetryClient = null;
        Assert.Same(NullBotTelemetryClient.Instance, text.TelemetryClient);
    }

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text))?.Text;

    private static Task SendAsync(TestAdapter adapter, ConversationState state, Dialog root, IBotTelemetryClient? telemetry = null) =>
        adapter.SendTextToBotAsync(
            "hi",
            async (turn, cancellationToken) =>
            {
                var dialogs = new DialogSet(state.CreateProperty<DialogState>("DialogState")) { TelemetryClient = telemetry };
                dialogs.Add(root);
                var dc = await dialogs.CreateContextAsync(turn, cancellationToken);
                var result = await dc.ContinueDialogAsync(cancellationToken);
                if (result.Status == DialogTurnStatus.Empty)
                    await dc.BeginDialogAsync(root.Id, options: null, cancellationToken);
            },
            CancellationToken.None);

    private static ObservedComponent Observed(string id, List<string> ended, Dialog inner)
    {
        var component = new ObservedComponent(id, ended);
        component.AddDialog(inner);
        return component;
    }

    private sealed class ObservedComponent(string id, List<string> ended) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Cancellable : ComponentDialog
    {
        public Cancellable(Dialog inner)
        {
            AddDialog(inner);
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "cancel"
                ? innerDc.CancelAllDialogsAsync(cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private sealed class Helpful : ComponentDialog
    {
        public Helpful(Dialog inner)
        {
            AddDialog(inner);
            AddDialog(new WaterfallDialog("help", [Steps.Say("help"), Steps.End()]));
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "help"
                ? innerDc.BeginDialogAsync("help", options: null, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private sealed class Versioned : ComponentDialog
    {
        public Versioned(Dialog inner)
            : base("c")
        {
            AddDialog(inner);
        }

        public List<string> Events { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
                Events.Add($"{e.Name} {e.Value}");

            return Task.FromResult(e.Name == DialogEvents.VersionChanged);
        }
    }
}
