using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no; understands other words for them, and the numbers 1 and 2 if choices are numbered.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <summary>Speaks the languages of <see cref="PromptCultureModels"/>.</summary>
    /// <param name="dialogId">Name of the dialog within its set.</param>
    /// <param name="validator">Decides which answers are accepted; by default those that are understood.</param>
    /// <param name="defaultLocale">The language for those who do not name theirs; <c>en-us</c> when left out.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(
            dialogId,
            PromptCultureModels.GetSupportedCultures().ToDictionary(
                culture => culture.Locale,
                culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), ChoiceFactoryOptions.Of(culture)),
                StringComparer.Ordinal),
            validator,
            defaultLocale)
    {
    }

    /// <summary>Speaks the given languages.</summary>
    /// <param name="dialogId">Name of the dialog within its set.</param>
    /// <param name="choiceDefaults">Yes, no and the words between them, by culture in small letters; <c>en-us</c> must be there.</param>
    /// <param name="validator">Decides which answers are accepted; by default those that are understood.</param>
    /// <param name="defaultLocale">The language for those who do not name theirs; <c>en-us</c> when left out.</param>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown; by default as the channel does best.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language for those who do not name theirs; <c>en-us</c> when null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>The words between choices; those of the culture when null.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no; those of the culture when null.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var culture = CultureOf(activity);
        var message = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            YesAndNo(culture),
            options.Style ?? Style,
            OptionsOf(culture),
            activity.Conversation?.ConversationType,
            activity.From?.Id is { Length: > 0 } recipient ? [recipient] : null,
            cancellationToken);

        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var activity = turnContext.Activity;
        var answer = activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text)
            ? Understand(activity.Text, CultureOf(activity), options.RecognizeLanguage)
            : null;

        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer.HasValue, Value = answer ?? false });
    }

    private bool? Understand(string text, string culture, string language)
    {
        if (ChoiceRecognizer.RecognizeBoolean(text, language ?? culture) is [var first, ..])
            return bool.TryParse(first.Resolution["value"].ToString(), out var value) ? value : null;

        // A number is an answer only if the choices were shown with numbers.
        if (OptionsOf(culture).IncludeNumbers is false)
            return null;

        return ChoiceRecognizers.RecognizeChoices(text, YesAndNo(culture)) is [var choice, ..] ? choice.Resolution.Index == 0 : null;
    }

    private List<Choice> YesAndNo(string culture) => ConfirmChoices is { } own
        ? [own.Item1, own.Item2]
        : [_choiceDefaults[culture].Yes, _choiceDefaults[culture].No];

    private ChoiceFactoryOptions OptionsOf(string culture) => ChoiceOptions ?? _choiceDefaults[culture].Options;

    private string CultureOf(Activity activity) => ChoiceCulture.Of(activity.Locale ?? DefaultLocale, _choiceDefaults);
}
