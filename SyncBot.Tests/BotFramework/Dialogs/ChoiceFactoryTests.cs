using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class ChoiceFactoryTests
{
    [Theory]
    [InlineData(Channels.Webchat, 100, "buttons")]
    [InlineData(Channels.Webchat, 101, "list")]
    [InlineData(Channels.Directline, 2, "buttons")]
    [InlineData(Channels.Emulator, 2, "buttons")]
    [InlineData(Channels.Telegram, 2, "buttons")]
    [InlineData(Channels.Facebook, 10, "buttons")]
    [InlineData(Channels.Facebook, 11, "list")]
    [InlineData(Channels.Line, 13, "buttons")]
    [InlineData(Channels.Line, 14, "card")]
    [InlineData(Channels.Slack, 2, "card")]
    [InlineData(Channels.Msteams, 2, "card")]
    [InlineData(Channels.Msteams, 50, "card")]
    [InlineData(Channels.Msteams, 51, "list")]
    [InlineData(Channels.Sms, 3, "inline")]
    [InlineData(Channels.Sms, 4, "list")]
    [InlineData(Channels.Test, 2, "inline")]
    [InlineData(null, 2, "inline")]
    public void Choices_are_shown_as_the_channel_does_best(string? channel, int count, string style)
    {
        Assert.Equal(style, StyleOf(Best(channel, Choices(count))));
    }

    [Theory]
    [InlineData("personal", 3, "buttons")]
    [InlineData("personal", 4, "card")]
    [InlineData("groupChat", 3, "card")]
    public void Teams_has_suggested_actions_only_in_a_chat_of_two(string conversationType, int count, string style)
    {
        Assert.Equal(style, StyleOf(Best(Channels.Msteams, Choices(count), conversationType)));
    }

    [Theory]
    [InlineData(20, "buttons")]
    [InlineData(21, "list")]
    public void A_title_of_more_than_twenty_characters_makes_a_list_of_all(int length, string style)
    {
        var choices = ChoiceFactory.ToChoices(["short", new string('x', length)]);

        Assert.Equal(style, StyleOf(Best(Channels.Webchat, choices)));
    }

    [Theory]
    [InlineData(1, "Pick: (1) a")]
    [InlineData(2, "Pick: (1) a or (2) b")]
    [InlineData(3, "Pick: (1) a, (2) b, or (3) c")]
    public void Choices_in_a_sentence_are_joined_with_or(int count, string text)
    {
        Assert.Equal(text, ChoiceFactory.Inline(Choices(count), "Pick:").Text);
    }

    [Fact]
    public void The_words_between_choices_can_be_chosen()
    {
        var options = new ChoiceFactoryOptions("; ", " oder ", " oder doch ", includeNumbers: false);

        Assert.Equal(" a oder b", ChoiceFactory.Inline(Choices(2), options: options).Text);
        Assert.Equal(" a; b oder doch c", ChoiceFactory.Inline(Choices(3), options: options).Text);
    }

    [Fact]
    public void A_list_has_a_line_for_each_choice()
    {
        Assert.Equal("Pick:\n\n   1. a\n   2. b", ChoiceFactory.List(Choices(2), "Pick:").Text);
        Assert.Equal("Pick:\n\n   - a\n   - b", ChoiceFactory.List(Choices(2), "Pick:", options: new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void A_button_sends_the_value_unless_the_choice_has_an_action_of_its_own()
    {
        var own = new CardAction(ActionTypes.PostBack, "Yes!", value: "y");
        List<Choice> choices = [new("no"), new("yes") { Action = own }];

        var message = ChoiceFactory.SuggestedAction(choices, "Sure?", speak: "Sure?", toList: ["user"]);

        Assert.Equal("Sure?", message.Text);
        Assert.Equal("Sure?", message.Speak);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
        Assert.Equal(["user"], message.SuggestedActions.To);
        Assert.Equal((ActionTypes.ImBack, "no", "no"), (message.SuggestedActions.Actions[0].Type, message.SuggestedActions.Actions[0].Title, message.SuggestedActions.Actions[0].Value));
        Assert.Same(own, message.SuggestedActions.Actions[1]);
    }

    [Fact]
    public void On_a_card_the_text_stands_above_the_buttons()
    {
        var message = ChoiceFactory.HeroCard(Choices(2), "Pick:");

        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments).Content);
        Assert.Equal("Pick:", card.Text);
        Assert.Equal(["a", "b"], card.Buttons.Select(button => button.Title));
        Assert.Null(message.Text);
    }

    [Theory]
    [InlineData(Channels.Webchat, true)]
    [InlineData(Channels.Sms, true)]
    [InlineData("cortana", false)]
    public void Messages_stay_in_sight_everywhere_but_in_a_voice_channel(string channel, bool stays)
    {
        Assert.Equal(stays, Channel.HasMessageFeed(channel));
    }

    private static IMessageActivity Best(string? channel, IList<Choice> choices, string? conversationType = null) =>
        ChoiceFactory.ForChannel(channel, choices, "Pick one:", speak: null, options: null, conversationType, toList: null);

    private static IList<Choice> Choices(int count) =>
        ChoiceFactory.ToChoices([.. Enumerable.Range(0, count).Select(index => ((char)('a' + (index % 26))).ToString())]);

    private static string StyleOf(IMessageActivity message) => message switch
    {
        { SuggestedActions.Actions.Count: > 0 } => "buttons",
        { Attachments.Count: > 0 } => "card",
        _ => message.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "inline",
    };
}
