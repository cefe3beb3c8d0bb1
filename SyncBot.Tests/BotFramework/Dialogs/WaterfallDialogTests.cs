using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Moq;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Each_message_runs_one_step_in_order()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two"), Steps.Say("three")]));

        Assert.Equal("one", await SayAsync(client, "hi"));
        Assert.Equal("two", await SayAsync(client, "hi"));
        Assert.Equal("three", await SayAsync(client, "hi"));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task A_step_gets_the_text_of_the_message_that_follows_the_one_before()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w", [Steps.Say("name?"), Steps.SayResult()]));

        await SayAsync(client, "hi");

        Assert.Equal("got Ada", await SayAsync(client, "Ada"));
    }

    [Fact]
    public async Task After_the_last_step_the_last_message_is_the_result()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w", [Steps.Say("one")]));

        await SayAsync(client, "hi");
        await SayAsync(client, "bye");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("bye", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w"));

        await SayAsync(client, "hi");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Null(client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Activities_that_are_not_messages_leave_the_waterfall_where_it_is()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]));

        await SayAsync(client, "hi");
        Assert.Null(await client.SendActivityAsync<IActivity>(new Activity(ActivityTypes.Event) { Name = "tick" }));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);

        Assert.Equal("two", await SayAsync(client, "go on"));
    }

    [Fact]
    public async Task A_step_can_go_on_to_the_next_in_the_same_turn_and_hand_it_a_result()
    {
        DialogReason? reason = null;
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog(
            "w",
            [
                (step, cancellationToken) => step.NextAsync("a gift", cancellationToken),
                (step, cancellationToken) =>
                {
                    reason = step.Reason;
                    return Steps.SayResult()(step, cancellationToken);
                },
            ]));

        Assert.Equal("got a gift", await SayAsync(client, "hi"));
        Assert.Equal(DialogReason.NextCalled, reason);
    }

    [Fact]
    public async Task A_step_can_go_on_only_once()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog(
            "w",
            [
                async (step, cancellationToken) =>
                {
                    await step.NextAsync(cancellationToken: cancellationToken);
                    return await step.NextAsync(cancellationToken: cancellationToken);
                },
                Steps.Say("two"),
            ]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SayAsync(client, "hi"));
        Assert.Contains("'w[0]'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_and_options_last_as_long_as_the_waterfall()
    {
        var client = new DialogTestClient(
            Channels.Test,
            new WaterfallDialog(
                "w",
                [
                    (step, _) =>
                    {
                        step.Values["kept"] = $"from {step.Options}";
                        return Task.FromResult(Dialog.EndOfTurn);
                    },
                    Steps.Say("two"),
                    (step, cancellationToken) => step.EndDialogAsync(step.Values["kept"], cancellationToken),
                ]),
            initialDialogOptions: "outside");

        await SayAsync(client, "1");
        await SayAsync(client, "2");
        await SayAsync(client, "3");

        Assert.Equal("from outside", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task The_state_on_the_stack_has_the_names_that_stored_conversations_have()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]), initialDialogOptions: "options");

        await SayAsync(client, "hi");
        await SayAsync(client, "hi");

        var state = client.DialogContext.ActiveDialog.State;
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], state.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("options", state["options"]);
        Assert.Equal(1, Convert.ToInt32(state["stepIndex"]));
    }

    [Fact]
    public async Task A_step_number_that_a_store_has_turned_into_a_long_is_understood()
    {
        var client = new DialogTestClient(
            Channels.Test,
            new WaterfallDialog(
                "w",
                [
                    (step, _) =>
                    {
                        step.ActiveDialog.State["stepIndex"] = 0L;
                        return Task.FromResult(Dialog.EndOfTurn);
                    },
                    Steps.Say("two"),
                ]));

        await SayAsync(client, "hi");

        Assert.Equal("two", await SayAsync(client, "hi"));
    }

    [Fact]
    public async Task A_dialog_started_by_a_step_hands_its_result_to_the_next_step()
    {
        var inner = new WaterfallDialog("inner", [Steps.Say("inner?"), Steps.End("the inner result")]);
        var outer = new WaterfallDialog("outer", [Steps.Begin("inner"), Steps.SayResult()]);
        var client = new DialogTestClient(Channels.Test, Steps.Component("root", outer, inner));

        Assert.Equal("inner?", await SayAsync(client, "hi"));
        Assert.Equal("got the inner result", await SayAsync(client, "hi"));
    }

    [Fact]
    public async Task Start_steps_and_end_are_reported_with_one_instance_id()
    {
        var events = new List<(string Name, IDictionary<string, string> Properties)>();
        var waterfall = new WaterfallDialog("w", [NamedStepAsync, Steps.Say("two")]);
        var client = new DialogTestClient(Channels.Test, Steps.Component("root", waterfall));
        waterfall.TelemetryClient = Recorder(events);

        await SayAsync(client, "1");
        await SayAsync(client, "2");
        await SayAsync(client, "3");

        Assert.Equal(["WaterfallStart", "WaterfallStep", "WaterfallStep", "WaterfallComplete"], events.Select(e => e.Name));
        Assert.Equal([nameof(NamedStepAsync), "Step2of2"], events.Where(e => e.Properties.ContainsKey("StepName")).Select(e => e.Properties["StepName"]));
        Assert.All(events, e => Assert.Equal("w", e.Properties["DialogId"]));
        Assert.Single(events.Select(e => e.Properties["InstanceId"]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_waterfall_is_reported_with_the_step_it_was_at()
    {
        var events = new List<(string Name, IDictionary<string, string> Properties)>();
        var waterfall = new WaterfallDialog("w", [Steps.Say("one"), (step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken)]);
        var client = new DialogTestClient(Channels.Test, Steps.Component("root", waterfall));
        waterfall.TelemetryClient = Recorder(events);

        await SayAsync(client, "1");
        await SayAsync(client, "2");

        Assert.Equal("WaterfallCancel", events[^1].Name);
        Assert.Equal("Step2of2", events[^1].Properties["StepName"]);
    }

    [Fact]
    public void Its_version_changes_with_the_number_of_steps()
    {
        var waterfall = new WaterfallDialog("w", [Steps.Say("one")]);
        Assert.Equal("w:1", waterfall.GetVersion());

        waterfall.AddStep(Steps.Say("two"));
        Assert.Equal("w:2", waterfall.GetVersion());
    }

    private static Task<DialogTurnResult> NamedStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);

    private static IBotTelemetryClient Recorder(List<(string, IDictionary<string, string>)> events)
    {
        var telemetry = new Mock<IBotTelemetryClient>();
        telemetry
            .Setup(client => client.TrackEvent(It.IsAny<string>(), It.IsAny<IDictionary<string, string>>(), It.IsAny<IDictionary<string, double>>()))
            .Callback((string name, IDictionary<string, string> properties, IDictionary<string, double> _) => events.Add((name, properties)));
        return telemetry.Object;
    }

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text))?.Text;
}
