using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class PromptTests
{
    [Fact]
    public async Task An_answer_that_is_accepted_ends_the_prompt_with_it()
    {
        var client = Asking(new TextPrompt("p"), Steps.Question("name?"));

        Assert.Equal("name?", await SayAsync(client, "hi"));
        await SayAsync(client, "Ada");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("Ada", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task A_wrong_answer_is_met_with_the_retry_prompt_every_time()
    {
        var client = Asking(new TextPrompt("p", ShorterThan(3)), Steps.Question("name?", retry: "shorter, please"));

        Assert.Equal("name?", await SayAsync(client, "hi"));
        Assert.Equal("shorter, please", await SayAsync(client, "Augusta"));
        Assert.Equal("shorter, please", await SayAsync(client, "Augusta"));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_question_is_asked_again()
    {
        var client = Asking(new TextPrompt("p", ShorterThan(3)), Steps.Question("name?"));

        await SayAsync(client, "hi");

        Assert.Equal("name?", await SayAsync(client, "Augusta"));
    }

    [Fact]
    public async Task A_validator_that_speaks_takes_the_place_of_the_retry_prompt()
    {
        var client = Asking(
            new TextPrompt("p", async (context, cancellationToken) =>
            {
                await context.Context.SendActivityAsync("no", cancellationToken: cancellationToken);
                return false;
            }),
            Steps.Question("name?", retry: "again?"));

        await SayAsync(client, "hi");

        Assert.Equal("no", await SayAsync(client, "Ada"));
        Assert.Null(client.GetNextReply<IActivity>());
    }

    [Fact]
    public async Task Attempts_are_counted_from_one_and_across_turns()
    {
        var attempts = new List<int>();
        var client = Asking(
            new TextPrompt("p", (context, _) =>
            {
                attempts.Add(context.AttemptCount);
                return Task.FromResult(context.AttemptCount == 3);
            }),
            Steps.Question("name?"));

        await SayAsync(client, "hi");
        await SayAsync(client, "a");
        await SayAsync(client, "b");
        await SayAsync(client, "c");

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal("c", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task A_validator_also_sees_answers_that_were_not_understood_and_may_accept_them()
    {
        var client = Asking(
            new NumberPrompt<int>("p", (context, _) =>
            {
                Assert.False(context.Recognized.Succeeded);
                context.Recognized.Value = -1;
                return Task.FromResult(true);
            }),
            Steps.Question("how many?"));

        await SayAsync(client, "hi");
        await SayAsync(client, "no idea");

        Assert.Equal(-1, client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Activities_that_are_not_messages_are_no_attempts()
    {
        var attempts = 0;
        var client = Asking(
            new TextPrompt("p", (context, _) =>
            {
                attempts = context.AttemptCount;
                return Task.FromResult(true);
            }),
            Steps.Question("name?"));

        await SayAsync(client, "hi");
        Assert.Null(await client.SendActivityAsync<IActivity>(new Activity(ActivityTypes.Typing)));
        await SayAsync(client, "Ada");

        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task The_question_is_marked_as_expecting_an_answer()
    {
        var options = new PromptOptions
        {
            Prompt = new Activity(ActivityTypes.Message) { Text = "name?" },
            RetryPrompt = new Activity(ActivityTypes.Message) { Text = "again?", InputHint = InputHints.IgnoringInput },
        };
        var client = Asking(new TextPrompt("p"), options);

        var question = await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal(InputHints.ExpectingInput, question.InputHint);
        Assert.Equal(InputHints.IgnoringInput, options.RetryPrompt.InputHint);
    }

    [Fact]
    public async Task A_dialog_pushed_on_top_of_a_prompt_leaves_the_question_open()
    {
        var root = new Interrupted();
        var client = new DialogTestClient(Channels.Test, root);

        Assert.Equal("name?", await SayAsync(client, "hi"));
        Assert.Equal("help", await SayAsync(client, "help"));
        Assert.Equal("name?", await SayAsync(client, "thanks"));
        Assert.Equal("got Ada", await SayAsync(client, "Ada"));
    }

    [Fact]
    public async Task A_prompt_does_not_start_without_prompt_options()
    {
        var client = new DialogTestClient(Channels.Test, new TextPrompt("p"), initialDialogOptions: "not options");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SayAsync(client, "hi"));
    }

    [Fact]
    public async Task A_cancellation_token_in_the_place_of_options_is_refused()
    {
        var client = new DialogTestClient(Channels.Test, new TextPrompt("p"), initialDialogOptions: CancellationToken.None);

        await Assert.ThrowsAsync<ArgumentException>(() => SayAsync(client, "hi"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_prompt_needs_a_name(string? id)
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(id));
    }

    [Fact]
    public async Task The_state_on_the_stack_has_the_names_that_stored_conversations_have()
    {
        var client = Asking(new TextPrompt("p"), Steps.Question("name?"));

        await SayAsync(client, "hi");

        var state = client.DialogContext.ActiveDialog.State;
        Assert.IsType<PromptOptions>(state["options"]);
        var own = Assert.IsType<IDictionary<string, object>>(state["state"], exactMatch: false);
        Assert.Equal(0, Convert.ToInt32(own["AttemptCount"]));
    }

    private static DialogTestClient Asking(Dialog prompt, PromptOptions options) =>
        new(Channels.Test, prompt, initialDialogOptions: options);

    private static PromptValidator<string> ShorterThan(int characters) =>
        (context, _) => Task.FromResult(context.Recognized.Value.Length <= characters);

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text))?.Text;

    private sealed class Interrupted : ComponentDialog
    {
        public Interrupted()
        {
            AddDialog(new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.SayResult()]));
            AddDialog(new TextPrompt("p"));
            AddDialog(new WaterfallDialog("help", [Steps.Say("help"), Steps.End()]));
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "help"
                ? innerDc.BeginDialogAsync("help", options: null, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }
}
