using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks one thing until it gets an answer that it accepts.</summary>
/// <typeparam name="T">What it asks for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    private readonly PromptValidator<T> _validator;

    /// <summary>A prompt of that name.</summary>
    /// <param name="dialogId">Name of the dialog within its set.</param>
    /// <param name="validator">Decides which answers are accepted; by default those that are understood.</param>
    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));

        _validator = validator;
    }

    /// <summary>Asks. <paramref name="options"/> are <see cref="PromptOptions"/>.</summary>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        MisplacedToken.Reject(options);
        if (options is not PromptOptions promptOptions)
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);

        var promptState = Attempts.None();
        dc.ActiveDialog.State[PersistedOptions] = promptOptions;
        dc.ActiveDialog.State[PersistedState] = promptState;

        await OnPromptAsync(dc.Context, promptState, promptOptions, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>
    /// Ends with the answer if it is accepted, else asks again, unless the validator has said something itself.
    /// Activities that are not messages are passed over.
    /// </summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var (options, state) = Persisted(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        Attempts.Add(state);

        var accepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);

        if (accepted)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);

        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken);

        return EndOfTurn;
    }

    /// <summary>Asks again: a dialog that was pushed on top of the prompt is over, but the question is still open.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Reject(result);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Asks again, in the words of the first time.</summary>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (options, state) = Persisted(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    /// <summary>Keeps a message that answers the prompt from the dialogs around it.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
            return false;

        var (options, state) = Persisted(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        return recognized.Succeeded;
    }

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers between turns.</param>
    /// <param name="options">What the prompt was started with.</param>
    /// <param name="isRetry">Whether an answer was just turned down.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer. May be called more than once in a turn.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>A copy of the question with the choices added in the given style.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, conversationType: null, toList: null, cancellationToken);

    /// <summary>A copy of the question with the choices added in the given style.</summary>
    /// <param name="prompt">The question; null for the choices alone.</param>
    /// <param name="channelId">The channel that <see cref="ListStyle.Auto"/> goes by.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they are shown.</param>
    /// <param name="options">The words between the choices of a list.</param>
    /// <param name="conversationType">What <see cref="ListStyle.Auto"/> goes by in Teams, which shows suggested actions only in a <c>personal</c> chat.</param>
    /// <param name="toList">Ids of those who are shown suggested actions; everybody when null.</param>
    /// <param name="cancellationToken">Not used.</param>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, string conversationType = default, IList<string> toList = default, CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var message = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak: null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak: null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, speak: null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => TextAlone(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak: null, options, conversationType, toList),
        };

        if (prompt is null)
        {
            message.InputHint = InputHints.ExpectingInput;
            return message;
        }

        // The question itself is kept for the next time it is asked.
        var copy = Copy(prompt);
        copy.Text = message.Text;

        if (message.SuggestedActions?.Actions is { Count: > 0 })
            copy.SuggestedActions = message.SuggestedActions;

        if (message.Attachments is { Count: > 0 } cards)
            copy.Attachments = [.. copy.Attachments ?? [], .. cards];

        return copy;
    }

    private static void ExpectInput(Activity prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }

    private static (PromptOptions Options, IDictionary<string, object> State) Persisted(DialogInstance instance) =>
        ((PromptOptions)instance.State[PersistedOptions], (IDictionary<string, object>)instance.State[PersistedState]);

    private static IMessageActivity TextAlone(string text)
    {
        var message = Activity.CreateMessageActivity();
        message.Text = text;
        return message;
    }

    private static Activity Copy(IMessageActivity prompt)
    {
        var settings = new JsonSerializerSettings { MaxDepth = null };
        return JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(prompt, settings), settings);
    }
}
