using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <inheritdoc cref="ForChannel(string, IList{Choice}, string, string, ChoiceFactoryOptions, string, IList{string})"/>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, conversationType: null, toList: null);

    /// <summary>
    /// The choices as the channel shows them best: suggested actions, else a card with buttons, else up to three in the sentence,
    /// else a list. Titles too long for a button make it a list everywhere.
    /// </summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The text before them.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="options">The words between the choices of a list.</param>
    /// <param name="conversationType">Teams shows suggested actions only in a <c>personal</c> chat.</param>
    /// <param name="toList">Ids of those who are shown suggested actions; everybody when null.</param>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = default, IList<string> toList = default)
    {
        channelId ??= string.Empty;
        list ??= [];

        var longest = list.Select(ButtonTitle).Max(title => (int?)title.Length) ?? 0;
        if (longest > Channel.MaxActionTitleLength(channelId))
            return List(list, text, speak, options);

        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            return SuggestedAction(list, text, speak, toList);

        if (Channel.SupportsCardActions(channelId, list.Count))
            return HeroCard(list, text, speak);

        return list.Count <= MostInline
            ? Inline(list, text, speak, options)
            : List(list, text, speak, options);
    }

    /// <summary>The choices in the sentence: "(1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var or = options?.InlineOr ?? " or ";
        var orMore = options?.InlineOrMore ?? ", or ";

        var message = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
                message.Append(index < choices.Count - 1 ? separator : index == 1 ? or : orMore);

            if (AreNumbered(options))
                message.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");

            message.Append(ListTitle(choices[index]));
        }

        return MessageFactory.Text(message.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <inheritdoc cref="List(IList{Choice}, string, string, ChoiceFactoryOptions)"/>
    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>The choices as a list below the text, numbered or with dashes.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var lines = choices.Select((choice, index) =>
            (AreNumbered(options) ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ") + ListTitle(choice));

        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    /// <inheritdoc cref="SuggestedAction(IList{Choice}, string, string, IList{string})"/>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList: null);

    /// <inheritdoc cref="SuggestedAction(IList{Choice}, string, string, IList{string})"/>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = default) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <inheritdoc cref="SuggestedAction(IList{Choice}, string, string, IList{string})"/>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, toList: null);

    /// <summary>The choices as buttons that go away when one is pressed.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The text above them.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="toList">Ids of those who are shown the buttons; everybody when null.</param>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = default) =>
        MessageFactory.SuggestedActions(ToActions(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>The choices as buttons on a card with the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = ToActions(choices) };
        return MessageFactory.Attachment([card.ToAttachment()], text: null, speak, InputHints.ExpectingInput);
    }

    /// <summary>A choice for each text; none for null.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) => choices is null ? [] : [.. choices.Select(value => new Choice(value))];

    private static bool AreNumbered(ChoiceFactoryOptions options) => options?.IncludeNumbers ?? true;

    private static string ListTitle(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static string ButtonTitle(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static List<CardAction> ToActions(IList<Choice> choices) =>
    [
        .. (choices ?? []).Select(choice => choice.Action ?? new CardAction
        {
            Type = ActionTypes.ImBack,
            Title = choice.Value,
            Value = choice.Value,
        }),
    ];
}
