using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of a list of choices; understands their words, their numbers and "the second one".</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Speaks the languages of <see cref="PromptCultureModels"/>.</summary>
    /// <param name="dialogId">Name of the dialog within its set.</param>
    /// <param name="validator">Decides which answers are accepted; by default those that are understood.</param>
    /// <param name="defaultLocale">The language for those who do not name theirs; <c>en-us</c> when left out.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(
            dialogId,
            PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale, ChoiceFactoryOptions.Of, StringComparer.Ordinal),
            validator,
            defaultLocale)
    {
    }

    /// <summary>Speaks the given languages.</summary>
    /// <param name="dialogId">Name of the dialog within its set.</param>
    /// <param name="choiceDefaults">The words between choices, by culture in small letters; <c>en-us</c> must be there.</param>
    /// <param name="validator">Decides which answers are accepted; by default those that are understood.</param>
    /// <param name="defaultLocale">The language for those who do not name theirs; <c>en-us</c> when left out.</param>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How choices are shown; by default as the channel does best.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language for those who do not name theirs; <c>en-us</c> when null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>The words between choices; those of the culture when null.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How answers are matched to choices. The prompt sets the locale of these options.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var choiceOptions = ChoiceOptions ?? _choiceDefaults[CultureOf(activity)];
        var message = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            choiceOptions,
            activity.Conversation?.ConversationType,
            activity.From?.Id is { Length: > 0 } recipient ? [recipient] : null,
            cancellationToken);

        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(activity.Text))
            return Task.FromResult(result);

        var find = RecognizerOptions ?? new FindChoicesOptions();
        find.Locale = CultureOf(activity, find.Locale);
        if (ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], find) is [var best, ..])
        {
            result.Succeeded = true;
            result.Value = best.Resolution;
        }

        return Task.FromResult(result);
    }

    private string CultureOf(Activity activity, string recognizerLocale = null) =>
        ChoiceCulture.Of(activity.Locale ?? recognizerLocale ?? DefaultLocale, _choiceDefaults);
}
