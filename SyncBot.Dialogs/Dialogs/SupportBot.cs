using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>The bot: greets who is added, and takes everything that is said or pressed to the dialogs.</summary>
/// <param name="dialog">The root of the dialog tree.</param>
/// <param name="shortDialog">The same where messages are short.</param>
/// <param name="group">Talks where others read along.</param>
/// <param name="knowledge">What is known.</param>
/// <param name="traceMoves">Whether every turn ends with a trace of what was decided; never in Production.</param>
public sealed class SupportBot(MainDialog dialog, MainDialog shortDialog, GroupTalk group, KnowledgeBase knowledge, bool traceMoves) : TeamsActivityHandler
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
        RunAsync(turnContext, isGreeting: false, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (invokeValue.Action.Verb != UniversalActions.Verb) return CardAnswer.Refusing($"The verb must be '{UniversalActions.Verb}'.");
        if (Said.In(((ITurnContext)turnContext).Activity) is not { Text.Length: > 0 }) return CardAnswer.Refusing("The data of the action must have a 'say'.");
        await RunAsync(turnContext, isGreeting: false, cancellationToken);
        return CardAnswer.Of(turnContext.CaseFile().Cards, knowledge.Wording.Line(Line.SaidBelow));
    }

    /// <summary>Nobody is called by name, so Teams is not asked for the names of those who came.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // In a group the bot greets when it comes itself, and not everybody who comes after it.
        var (bot, isShared) = (turnContext.Activity.Recipient?.Id, turnContext.CaseFile().Profile.IsShared);
        return membersAdded.Any(m => m is not null && (m.Id == bot) == isShared) ? RunAsync(turnContext, isGreeting: true, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, isGreeting: true, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "remove" ? Conversation(turnContext).ClearStateAsync(turnContext, cancellationToken) : Task.CompletedTask;

    /// <summary>Asks how a fix went that was left to work, if that is due; see <see cref="MainDialog.CheckIn"/>.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!MainDialog.IsCheckIn(turnContext)) return base.OnEventActivityAsync(turnContext, cancellationToken);
        return turnContext.CaseFile().Profile.IsShared ? Task.CompletedTask : TalkAsync(turnContext, isAgain: false, cancellationToken);
    }

    private static ConversationState Conversation(ITurnContext turn) =>
        turn.TurnState.Get<ConversationState>() ?? throw new InvalidOperationException("The turn has no conversation state.");

    private async Task RunAsync(ITurnContext turn, bool isGreeting, CancellationToken cancellationToken)
    {
        var greeted = Conversation(turn).CreateProperty<bool>("Greeted");
        var wasGreeted = await greeted.GetAsync(turn, () => false, cancellationToken);
        await greeted.SetAsync(turn, true, cancellationToken);
        if (!turn.CaseFile().Profile.IsShared) await TalkAsync(turn, isAgain: isGreeting && wasGreeted, cancellationToken);
        else if (!(isGreeting && wasGreeted)) await group.AnswerAsync(turn, isGreeting, cancellationToken);
    }

    private async Task TalkAsync(ITurnContext turn, bool isAgain, CancellationToken cancellationToken)
    {
        var state = Conversation(turn);
        var stack = state.CreateProperty<DialogState>(nameof(DialogState));
        var kept = state.CreateProperty<Rest>(nameof(Rest));
        var asked = state.CreateProperty<string>(nameof(CaseFile.AskedToForget));
        var file = turn.CaseFile();
        file.IsGreetedAgain = isAgain;
        if (!await remainder.SayAsync(turn, kept, cancellationToken))
        {
            if (file.Profile.HasStopWords && await kept.GetAsync(turn, cancellationToken: cancellationToken) is null) file.Say(knowledge.Wording.Line(Line.FirstMessage));
            file.AskedToForget = file.Case is { } asking && await asked.GetAsync(turn, cancellationToken: cancellationToken) == asking.Id;
            var root = file.Profile.IsShort ? shortDialog : dialog;
            if (!StackCheck.Fits(await stack.GetAsync(turn, () => new DialogState(), cancellationToken), root)) await stack.DeleteAsync(turn, cancellationToken);
            await RunAsync(root, turn, stack, cancellationToken);
            await root.CloseOvertakenAsync(turn, cancellationToken);
            if (file is { AsksToForget: true, Case: { } @case }) await asked.SetAsync(turn, @case.Id, cancellationToken);
            else if (!file.IsSilent) await asked.DeleteAsync(turn, cancellationToken);
        }

        if (!file.IsSilent) await Remainder.KeepAsync(turn, kept, cancellationToken);
    }

    // What the SDK's own Dialog.RunAsync does, without the trace of all state that it makes in every turn, which is as much work as the turn itself.
    private static async Task RunAsync(Dialog root, ITurnContext turn, IStatePropertyAccessor<DialogState> stack, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(stack).Add(root);
        var dc = await dialogs.CreateContextAsync(turn, cancellationToken);
        if ((await dc.ContinueDialogAsync(cancellationToken)).Status is DialogTurnStatus.Empty) await dc.BeginDialogAsync(root.Id, options: null, cancellationToken);
    }
}
