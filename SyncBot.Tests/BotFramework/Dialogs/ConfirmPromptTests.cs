using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("sure", true)]
    [InlineData("no", false)]
    [InlineData("nope", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("the second", false)]
    public async Task Yes_and_no_are_understood_as_words_and_as_numbers(string text, bool expected)
    {
        var client = Asking(new ConfirmPrompt("p"));

        Assert.Equal("sure? (1) Yes or (2) No", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        await client.SendActivityAsync<IMessageActivity>(text);

        Assert.Equal(expected, client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Something_else_is_asked_again_with_the_choices()
    {
        var client = Asking(new ConfirmPrompt("p"));

        await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal("again? (1) Yes or (2) No", (await client.SendActivityAsync<IMessageActivity>("a pony")).Text);
    }

    [Fact]
    public async Task Numbers_are_no_answer_where_choices_have_none()
    {
        var client = Asking(new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } });

        Assert.Equal("sure? Yes or No", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal("again? Yes or No", (await client.SendActivityAsync<IMessageActivity>("1")).Text);
    }

    [Fact]
    public async Task Own_words_for_yes_and_no_are_shown_and_understood()
    {
        var client = Asking(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("It worked"), new Choice("Still broken")) });

        Assert.Equal("sure? (1) It worked or (2) Still broken", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        await client.SendActivityAsync<IMessageActivity>("it is still broken");

        Assert.Equal(false, client.DialogTurnResult.Result);
    }

    [Theory]
    [InlineData("de-de", "sure? (1) Ja oder (2) Nein")]
    [InlineData("nl-BE", "sure? (1) Ja of (2) Nee")]
    [InlineData("ja-jp", "sure? (1) はい または (2) いいえ")]
    [InlineData("xx-yy", "sure? (1) Yes or (2) No")]
    public async Task The_question_is_in_the_nearest_culture_or_English(string locale, string expected)
    {
        var client = Asking(new ConfirmPrompt("p"));

        Assert.Equal(expected, (await client.SendActivityAsync<IMessageActivity>(Steps.Message("hi", locale))).Text);
    }

    [Fact]
    public async Task Own_cultures_are_used_and_others_fall_back_to_English()
    {
        var cultures = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["en-us"] = (new Choice("Aye"), new Choice("Nay"), new ChoiceFactoryOptions(", ", " or ", ", or ", true)),
        };
        var client = Asking(new ConfirmPrompt("p", cultures));

        Assert.Equal("sure? (1) Aye or (2) Nay", (await client.SendActivityAsync<IMessageActivity>(Steps.Message("hi", "de-de"))).Text);
    }

    [Fact]
    public async Task The_validator_sees_what_was_understood()
    {
        var client = Asking(new ConfirmPrompt("p", (context, _) => Task.FromResult(context.Recognized.Succeeded && context.Recognized.Value)));

        await client.SendActivityAsync<IMessageActivity>("hi");
        Assert.StartsWith("again?", (await client.SendActivityAsync<IMessageActivity>("no")).Text, StringComparison.Ordinal);
        await client.SendActivityAsync<IMessageActivity>("yes");

        Assert.Equal(true, client.DialogTurnResult.Result);
    }

    private static DialogTestClient Asking(Dialog prompt) => new(Channels.Test, prompt, initialDialogOptions: new PromptOptions
    {
        Prompt = MessageFactory.Text("sure?"),
        RetryPrompt = MessageFactory.Text("again?"),
    });
}
