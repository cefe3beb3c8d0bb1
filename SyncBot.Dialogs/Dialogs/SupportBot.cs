using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>The bot: greets who is added, and takes every message to the dialogs.</summary>
/// <param name="dialog">The root of the dialog tree.</param>
/// <param name="shortDialog">The same where messages are short.</param>
/// <param name="knowledge">What is known.</param>
/// <param name="traceMoves">Whether every turn ends with a trace of what was decided; never in Production.</param>
public sealed class SupportBot(MainDialog dialog, MainDialog shortDialog, KnowledgeBase knowledge, bool traceMoves) : ActivityHandler
{
    private readonly Remainder remainder = new(knowledge);

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        if (!traceMoves) return;
        var @case = turnContext.CaseFile().Case ?? new Case(Id: "", OpenedAt: default);
        var trace = Activity.CreateTraceActivity(MoveTrace.Name, MoveTrace.ValueType, MoveTrace.Of(@case, knowledge.Model));
        await turnContext.SendActivityAsync(trace, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(m => m.Id != turnContext.Activity.Recipient?.Id) ? RunAsync(turnContext, cancellationToken) : Task.CompletedTask;

    private async Task RunAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = turn.TurnState.Get<ConversationState>() ?? throw new InvalidOperationException("The turn has no conversation state.");
        var stack = state.CreateProperty<DialogState>(nameof(DialogState));
        var kept = state.CreateProperty<Rest>(nameof(Rest));
        var file = turn.CaseFile();
        if (!await remainder.SayAsync(turn, kept, cancellationToken))
        {
            if (file.Profile.HasStopWords && await kept.GetAsync(turn, cancellationToken: cancellationToken) is null) file.Say(knowledge.Wording.Line(Line.FirstMessage));
            var root = file.Profile.IsShort ? shortDialog : dialog;
            if (!StackCheck.Fits(await stack.GetAsync(turn, () => new DialogState(), cancellationToken), root)) await stack.DeleteAsync(turn, cancellationToken);
            await root.RunAsync(turn, stack, cancellationToken);
        }

        await Remainder.KeepAsync(turn, kept, cancellationToken);
    }
}
