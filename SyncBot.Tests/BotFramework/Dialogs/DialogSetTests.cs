using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace SyncBot.Tests.BotFramework.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_dialog_whose_name_is_taken_gets_the_next_free_number()
    {
        var (first, second, third) = (new WaterfallDialog("w"), new WaterfallDialog("w"), new WaterfallDialog("w"));

        var dialogs = new DialogSet().Add(first).Add(second).Add(third);

        Assert.Equal(["w", "w2", "w3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(third, dialogs.Find("w3"));
    }

    [Fact]
    public void A_dialog_added_twice_is_there_once()
    {
        var dialog = new WaterfallDialog("w");

        Assert.Single(new DialogSet().Add(dialog).Add(dialog).GetDialogs());
        Assert.Equal("w", dialog.Id);
    }

    [Fact]
    public void A_dialog_brings_those_it_depends_on_even_in_a_circle()
    {
        var (a, b) = (new Dependent("a"), new Dependent("b"));
        a.On = b;
        b.On = a;

        Assert.Equal(["a", "b"], new DialogSet().Add(a).GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void A_dialog_without_a_name_is_named_as_its_type()
    {
        Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);
    }

    [Fact]
    public void The_version_follows_the_dialogs_in_the_set()
    {
        var dialogs = new DialogSet().Add(new WaterfallDialog("w"));
        var before = dialogs.GetVersion();
        Assert.Equal(before, new DialogSet().Add(new WaterfallDialog("w")).GetVersion());

        dialogs.Add(new TextPrompt("p"));
        Assert.NotEqual(before, dialogs.GetVersion());
        Assert.NotEqual(before, new DialogSet().Add(new WaterfallDialog("w", [Steps.Say("one")])).GetVersion());
    }

    [Fact]
    public async Task A_set_that_has_no_place_for_its_stack_cannot_run()
    {
        var turn = new TurnContext(new TestAdapter(), Steps.Message("hi"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    [Fact]
    public void Looking_for_a_dialog_takes_a_name()
    {
        Assert.Null(new DialogSet().Find("lost"));
        Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(" "));
    }

    private sealed class Dependent(string id) : Dialog(id), IDialogDependencies
    {
        public Dialog? On { get; set; }

        public IEnumerable<Dialog> GetDependencies() => On is null ? [] : [On];

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }
}
