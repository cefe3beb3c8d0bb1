using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class ChoicePromptTests
{
    [Theory]
    [InlineData("green")]
    [InlineData("2")]
    [InlineData("the second one")]
    public async Task The_choice_that_is_meant_is_the_result(string text)
    {
        var client = Asking(new ChoicePrompt("p"), Colours());

        await client.SendActivityAsync<IMessageActivity>("hi");
        await client.SendActivityAsync<IMessageActivity>(text);

        var found = Assert.IsType<FoundChoice>(client.DialogTurnResult.Result);
        Assert.Equal(("green", 1), (found.Value, found.Index));
    }

    [Fact]
    public async Task Every_question_shows_the_choices_once()
    {
        var client = Asking(new ChoicePrompt("p"), Colours());

        var first = await client.SendActivityAsync<IMessageActivity>("hi");
        var second = await client.SendActivityAsync<IMessageActivity>("purple");
        var third = await client.SendActivityAsync<IMessageActivity>("purple");

        Assert.Equal("colour? (1) red, (2) green, or (3) blue", first.Text);
        Assert.Equal("again? (1) red, (2) green, or (3) blue", second.Text);
        Assert.Equal(second.Text, third.Text);
    }

    [Theory]
    [InlineData(ListStyle.None, "colour?")]
    [InlineData(ListStyle.Inline, "colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "colour?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.SuggestedAction, "colour? [red|green|blue]")]
    [InlineData(ListStyle.HeroCard, "{colour? red|green|blue}")]
    public async Task The_style_of_the_question_outranks_that_of_the_prompt(ListStyle style, string expected)
    {
        var options = Colours();
        options.Style = style;
        var client = Asking(new ChoicePrompt("p") { Style = ListStyle.Auto }, options);

        Assert.Equal(expected, Shown(await client.SendActivityAsync<IMessageActivity>("hi")));
    }

    [Fact]
    public async Task The_card_with_the_choices_stands_behind_the_questions_own_attachments()
    {
        var options = Colours();
        options.Style = ListStyle.HeroCard;
        options.Prompt.Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.com/a.png" }];
        var client = Asking(new ChoicePrompt("p"), options);

        var question = await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal(["image/png", HeroCard.ContentType], question.Attachments.Select(attachment => attachment.ContentType));
        Assert.Single(options.Prompt.Attachments);
    }

    [Theory]
    [InlineData("de-de", "colour? (1) red, (2) green, oder (3) blue")]
    [InlineData("de-AT", "colour? (1) red, (2) green, oder (3) blue")]
    [InlineData("FR-fr", "colour? (1) red, (2) green, ou (3) blue")]
    [InlineData("sv", "colour? (1) red, (2) green eller (3) blue")]
    [InlineData("tlh", "colour? (1) red, (2) green, or (3) blue")]
    [InlineData("", "colour? (1) red, (2) green, or (3) blue")]
    public async Task The_words_between_choices_are_those_of_the_nearest_culture_or_English(string locale, string expected)
    {
        var client = Asking(new ChoicePrompt("p"), Colours());

        Assert.Equal(expected, (await client.SendActivityAsync<IMessageActivity>(Steps.Message("hi", locale))).Text);
    }

    [Fact]
    public async Task The_default_locale_counts_only_for_those_who_do_not_name_theirs()
    {
        var prompt = new ChoicePrompt("p", defaultLocale: "es-es");
        var dialogs = new DialogSet().Add(prompt);

        Assert.Contains(", o ", await QuestionAsync(null), StringComparison.Ordinal);
        Assert.Contains(", or ", await QuestionAsync("en-us"), StringComparison.Ordinal);

        async Task<string> QuestionAsync(string? locale)
        {
            var sent = new List<Activity>();
            var turn = new TurnContext(new Sink(sent), Steps.Message("hi", locale));
            await new DialogContext(dialogs, turn, new DialogState()).PromptAsync("p", Colours());
            return Assert.Single(sent).Text;
        }
    }

    [Fact]
    public async Task Own_words_between_choices_take_the_place_of_the_cultures()
    {
        var own = new ChoicePrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { InlineOrMore = " / ", InlineSeparator = " / ", IncludeNumbers = false } };
        var byCulture = new ChoicePrompt("p", new Dictionary<string, ChoiceFactoryOptions> { ["en-us"] = new(" + ", " + ", " + ", false) });

        Assert.Equal("colour? red / green / blue", (await Asking(own, Colours()).SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal("colour? red + green + blue", (await Asking(byCulture, Colours()).SendActivityAsync<IMessageActivity>(Steps.Message("hi", "de-de"))).Text);
    }

    [Fact]
    public async Task How_answers_are_matched_can_be_chosen()
    {
        var prompt = new ChoicePrompt("p") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } };
        var client = Asking(prompt, Colours());

        await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.StartsWith("again?", (await client.SendActivityAsync<IMessageActivity>("2")).Text, StringComparison.Ordinal);
    }

    private static PromptOptions Colours() => new()
    {
        Prompt = MessageFactory.Text("colour?"),
        RetryPrompt = MessageFactory.Text("again?"),
        Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
    };

    private static DialogTestClient Asking(Dialog prompt, PromptOptions options) =>
        new(Channels.Test, prompt, initialDialogOptions: options);

    private static string Shown(IMessageActivity message)
    {
        if (message.SuggestedActions?.Actions is { Count: > 0 } actions)
            return $"{message.Text} [{string.Join('|', actions.Select(action => action.Title))}]";

        return message.Attachments is [{ Content: HeroCard card }]
            ? $"{{{card.Text} {string.Join('|', card.Buttons.Select(button => button.Title))}}}"
            : message.Text;
    }

    private sealed class Sink(List<Activity> sent) : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            sent.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
