using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the whole of a turn.</summary>
public static class DialogExtensions
{
    private const string StateManagerKey = "Microsoft.Bot.Builder.Dialogs.Memory.DialogStateManager";

    /// <summary>
    /// Continues the stack, or starts <paramref name="dialog"/> if it is empty, then sends a trace of the state.
    /// Conversation and user state are loaded before and saved after if the adapter holds them (<c>UseBotState</c>).
    /// An exception is offered to the dialogs as <see cref="DialogEvents.Error"/>; if one handles it, the stack is run again.
    /// </summary>
    /// <exception cref="ArgumentException">A dialog was already run in this turn.</exception>
    /// <exception cref="AggregateException">A dialog threw, and then a dialog threw again when it was offered the exception.</exception>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(accessor)
        {
            TelemetryClient = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient ?? NullBotTelemetryClient.Instance,
        };
        dialogs.Add(dialog);

        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        foreach (var (name, service) in turnContext.TurnState)
            dc.Services[name] = service;

        await LoadAsync(turnContext, cancellationToken);

        // The real SDK keeps its state manager here and so refuses a second run in the same turn.
        turnContext.TurnState.Add(StateManagerKey, new object());

        while (!await TryRunAsync(dialog.Id, dc, cancellationToken))
        {
            // A dialog has handled the exception and may have changed the stack.
        }

        await SaveAsync(turnContext, cancellationToken);
    }

    private static async Task<bool> TryRunAsync(string dialogId, DialogContext dc, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken);
            if (result.Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync(dialogId, options: null, cancellationToken);

            var snapshot = StateSnapshot.Of(dc.Innermost());
            var trace = Activity.CreateTraceActivity("BotState", "https://www.botframework.com/schemas/botState", snapshot, "Bot State");
            await dc.Context.SendActivityAsync(trace, cancellationToken);
            return true;
        }
        catch (Exception error)
        {
            if (await IsHandledAsync(error, dc, cancellationToken))
                return false;

            throw;
        }
    }

    private static async Task<bool> IsHandledAsync(Exception error, DialogContext dc, CancellationToken cancellationToken)
    {
        try
        {
            return await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken);
        }
        catch (Exception second)
        {
            throw new AggregateException("Unable to emit the error as a DialogEvent.", second, error);
        }
    }

    private static async Task LoadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<ConversationState>() is { } conversation)
            await conversation.LoadAsync(turnContext, force: false, cancellationToken);

        if (turnContext.TurnState.Get<UserState>() is { } user)
            await user.LoadAsync(turnContext, force: false, cancellationToken);
    }

    private static async Task SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<ConversationState>() is { } conversation)
            await conversation.SaveChangesAsync(turnContext, force: false, cancellationToken);

        if (turnContext.TurnState.Get<UserState>() is { } user)
            await user.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }
}
