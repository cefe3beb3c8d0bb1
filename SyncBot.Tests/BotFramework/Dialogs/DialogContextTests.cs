using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

public sealed class DialogContextTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task A_dialog_that_is_not_there_cannot_begin_and_the_message_names_it()
    {
        var dc = Context(new DialogSet());

        var error = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("lost"));

        Assert.Contains("'lost'", error.Message, StringComparison.Ordinal);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task Continuing_an_empty_stack_does_nothing()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await Context(new DialogSet()).ContinueDialogAsync()).Status);
    }

    [Fact]
    public async Task A_stack_whose_dialog_is_gone_cannot_continue()
    {
        var dc = Context(new DialogSet(), new DialogInstance { Id = "gone", State = new Dictionary<string, object>() });

        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync());
    }

    [Fact]
    public async Task The_result_of_the_topmost_dialog_goes_to_the_one_below()
    {
        var dc = Context(Set("below", "top"), On("top"), On("below"));

        var result = await dc.EndDialogAsync("done");

        Assert.Equal(["top end EndCalled", "below resume done"], _log);
        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal("below", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task The_result_of_the_last_dialog_goes_to_the_caller()
    {
        var result = await Context(Set("only"), On("only")).EndDialogAsync("done");

        Assert.Equal(DialogTurnStatus.Complete, result.Status);
        Assert.Equal("done", result.Result);
    }

    [Fact]
    public async Task A_replaced_dialog_ends_without_the_one_below_hearing_of_it()
    {
        var dc = Context(Set("below", "old", "new"), On("old"), On("below"));

        await dc.ReplaceDialogAsync("new", "options");

        Assert.Equal(["old end ReplaceCalled", "new begin options"], _log);
        Assert.Equal(["new", "below"], dc.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Cancelling_ends_the_whole_stack_and_asks_every_dialog_but_the_first()
    {
        var dc = Context(Set("a", "b", "c"), On("c"), On("b"), On("a"));

        var result = await dc.CancelAllDialogsAsync();

        Assert.Equal(["c end CancelCalled", "b event cancelDialog", "b end CancelCalled", "a event cancelDialog", "a end CancelCalled"], _log);
        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_event_stays_with_all_below_it()
    {
        var dialogs = Set("a", "c");
        dialogs.Add(new Logged("b", _log) { Handles = "leave" });
        var dc = Context(dialogs, On("c"), On("b"), On("a"));

        var result = await dc.CancelAllDialogsAsync(cancelParents: false, eventName: "leave", eventValue: 7);

        Assert.Equal(["c end CancelCalled", "b event leave"], _log);
        Assert.Equal(["b", "a"], dc.Stack.Select(instance => instance.Id));
        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
    }

    [Theory]
    [InlineData(false, new[] { "parent" })]
    [InlineData(true, new string[0])]
    public async Task Parents_are_cancelled_only_on_request(bool cancelParents, string[] left)
    {
        var parent = Context(Set("parent"), On("parent"));
        var child = new DialogContext(Set("child"), parent, new DialogState([On("child")]));

        await child.CancelAllDialogsAsync(cancelParents);

        Assert.Empty(child.Stack);
        Assert.Equal(left, parent.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task There_is_nothing_to_cancel_on_an_empty_stack()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await Context(Set("a")).CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task Reprompting_asks_the_topmost_dialog()
    {
        await Context(Set("a", "b"), On("b"), On("a")).RepromptDialogAsync();

        Assert.Equal(["b event repromptDialog", "b reprompt"], _log);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_reprompt_event_is_not_asked_again()
    {
        var dialogs = new DialogSet().Add(new Logged("a", _log) { Handles = DialogEvents.RepromptDialog });

        await Context(dialogs, On("a")).RepromptDialogAsync();

        Assert.Equal(["a event repromptDialog"], _log);
    }

    [Fact]
    public async Task An_event_bubbles_from_the_leaf_and_comes_back_if_nobody_handles_it()
    {
        var root = Nested();

        var handled = await root.EmitEventAsync("e", fromLeaf: true);

        Assert.False(handled);
        Assert.Equal(["leaf event e", "outer event e", "outer after e", "leaf after e"], _log);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_with_its_dialog()
    {
        await Nested().EmitEventAsync("e", bubble: false, fromLeaf: true);

        Assert.Equal(["leaf event e", "leaf after e"], _log);
    }

    [Fact]
    public async Task A_dialog_that_handles_an_event_keeps_it_from_its_parents()
    {
        Assert.True(await Nested(leafHandles: "e").EmitEventAsync("e", fromLeaf: true));

        Assert.Equal(["leaf event e"], _log);
    }

    [Fact]
    public async Task The_arrival_of_an_activity_is_told_once_a_turn_from_the_leaf_outwards()
    {
        var root = Nested();

        await root.ContinueDialogAsync();
        await root.ContinueDialogAsync();

        Assert.Equal(
            ["leaf event activityReceived", "outer event activityReceived", "outer after activityReceived", "leaf after activityReceived", "leaf continue", "leaf continue"],
            _log);
    }

    [Theory]
    [InlineData("42", false)]
    [InlineData("help", true)]
    public async Task A_prompt_keeps_only_messages_that_answer_it_from_those_around_it(string text, bool outerHears)
    {
        var prompt = new NumberPrompt<int>("leaf");
        var outer = new LoggedComponent("outer", _log);
        outer.AddDialog(prompt);
        var root = Context(new DialogSet().Add(outer), text);
        await root.BeginDialogAsync("outer", Steps.Question("how many?"));
        _log.Clear();

        await root.EmitEventAsync(DialogEvents.ActivityReceived, fromLeaf: true);

        Assert.Equal(outerHears, _log.Contains("outer event activityReceived"));
    }

    [Fact]
    public async Task An_exception_carries_the_dialogs_that_were_on_the_stack()
    {
        var dialogs = Set("below");
        dialogs.Add(new Logged("top", _log) { Fails = true });
        var dc = Context(dialogs, On("below"));

        var error = await Assert.ThrowsAsync<NotSupportedException>(() => dc.BeginDialogAsync("top"));

        var data = Assert.IsType<Dictionary<string, object>>(error.Data["DialogContext"]);
        Assert.Equal("top", data["ActiveDialog"]);
        Assert.Equal(["top", "below"], Assert.IsType<List<string>>(data["Stack"]));
        Assert.Null(data["Parent"]);
    }

    [Fact]
    public void Services_are_handed_down()
    {
        var parent = Context(new DialogSet());
        parent.Services.Set("name", "value");

        var child = new DialogContext(new DialogSet(), parent, new DialogState());

        Assert.Same(parent, child.Parent);
        Assert.Equal("value", child.Services.Get<string>("name"));
    }

    [Fact]
    public void The_locale_is_that_of_the_activity_unless_the_turn_has_another()
    {
        var turn = new TurnContext(new TestAdapter(), Steps.Message("hi", locale: "de-DE"));
        var dc = new DialogContext(new DialogSet(), turn, new DialogState());
        Assert.Equal("de-DE", dc.GetLocale());

        turn.Locale = "fr-FR";
        Assert.Equal("fr-FR", dc.GetLocale());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no such locale!")]
    public void Without_a_locale_that_is_known_the_threads_is_used(string? locale)
    {
        var turn = new TurnContext(new TestAdapter(), Steps.Message("hi", locale));

        Assert.Equal(Thread.CurrentThread.CurrentCulture.Name, new DialogContext(new DialogSet(), turn, new DialogState()).GetLocale());
    }

    private static DialogInstance On(string id) => new() { Id = id, State = new Dictionary<string, object>() };

    private static DialogContext Context(DialogSet dialogs, params DialogInstance[] stack) =>
        new(dialogs, new TurnContext(new TestAdapter(), Steps.Message("hi")), new DialogState([.. stack]));

    private static DialogContext Context(DialogSet dialogs, string text) =>
        new(dialogs, new TurnContext(new TestAdapter(), Conversing(text)), new DialogState());

    private static Activity Conversing(string text)
    {
        var activity = Steps.Message(text);
        activity.ApplyConversationReference(TestAdapter.CreateConversation("c"), isIncoming: true);
        return activity;
    }

    private DialogSet Set(params string[] ids)
    {
        var dialogs = new DialogSet();
        foreach (var id in ids)
            dialogs.Add(new Logged(id, _log));

        return dialogs;
    }

    private DialogContext Nested(string? leafHandles = null)
    {
        var outer = new LoggedComponent("outer", _log);
        outer.AddDialog(new Logged("leaf", _log) { Handles = leafHandles });
        var inside = new Dictionary<string, object> { ["dialogs"] = new DialogState([On("leaf")]) };
        return Context(new DialogSet().Add(outer), new DialogInstance { Id = "outer", State = inside });
    }

    private sealed class Logged(string id, List<string> log) : Dialog(id)
    {
        public string? Handles { get; init; }

        public bool Fails { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            if (Fails)
                throw new NotSupportedException();

            return WaitAsync($"begin {options}");
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            WaitAsync("continue");

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
            WaitAsync($"resume {result}");

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
            WaitAsync("reprompt");

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
            WaitAsync($"end {reason}");

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} event {e.Name}");
            return Task.FromResult(e.Name == Handles);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (!string.Equals(e.Name, DialogEvents.CancelDialog, StringComparison.Ordinal) && !string.Equals(e.Name, DialogEvents.RepromptDialog, StringComparison.Ordinal))
                log.Add($"{Id} after {e.Name}");

            return Task.FromResult(false);
        }

        private Task<DialogTurnResult> WaitAsync(string entry)
        {
            log.Add($"{Id} {entry}");
            return Task.FromResult(EndOfTurn);
        }
    }

    private sealed class LoggedComponent(string id, List<string> log) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} event {e.Name}");
            return Task.FromResult(false);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} after {e.Name}");
            return Task.FromResult(false);
        }
    }
}
