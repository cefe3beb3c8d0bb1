using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>The root of the tree: takes every message to the case, then says whatever move the planner made of it. The stack below can be lost at any time; the case knows where it stood.</summary>
public sealed class MainDialog : ComponentDialog
{
    /// <summary>The name of the event that has the bot ask by itself, if that is due.</summary>
    public const string CheckIn = "checkIn";

    // What is longer is said by itself, and not in front of a question.
    private const int LongestLead = 400;

    private readonly KnowledgeBase knowledge;
    private readonly Listener listener;
    private readonly Voice voice;
    private readonly Speaker speaker;
    private readonly HandOvers handOvers;
    private readonly Elsewhere elsewhere;

    /// <summary>Sets up the tree.</summary>
    public MainDialog(KnowledgeBase knowledge, Listener listener, Voice voice, Speaker speaker, HandOvers handOvers, Elsewhere elsewhere)
        : base(nameof(MainDialog))
    {
        this.knowledge = knowledge;
        this.listener = listener;
        this.voice = voice;
        this.speaker = speaker;
        this.handOvers = handOvers;
        this.elsewhere = elsewhere;
        MovePrompt Prompt() => new(voice, speaker);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [SayMoveAsync, GoOnAsync]));
        AddDialog(new TriageDialog(Prompt()));
        AddDialog(new CauseDialog(knowledge, voice, new GateDialog(Prompt()), new AttemptDialog(Prompt())));
        AddDialog(new HandOffDialog(voice, speaker, handOvers));
        AddDialog(new ClosingDialog(voice, speaker));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        var (turn, file) = (innerDc.Context, innerDc.Context.CaseFile());
        var (isNew, wasSaid) = (file.Case is null, file.Case is { Advances: > 0, Pending: not null });
        var said = Said.In(turn.Activity);
        var heard = said is not null ? Answered(turn, listener.Hear(file, said, arrives: true)) : IsCheckIn(turn) ? listener.CheckIn(file) : file.IsGreetedAgain ? listener.Return(file) : listener.Greet(file);
        file.IsSilent = heard is null;
        if (heard is null) return await innerDc.EndDialogAsync(cancellationToken: cancellationToken);
        if (await SaidAloneAsync(turn, heard, cancellationToken)) return await innerDc.EndDialogAsync(cancellationToken: cancellationToken);
        if (heard is Heard.Aside aside)
        {
            if (isNew || !wasSaid && said is null || file.Case!.IsEnded || file.Cards.WasAnOldOne)
            {
                await AnswerAsync(turn, aside, cancellationToken);
                return await innerDc.EndDialogAsync(cancellationToken: cancellationToken);
            }

            await LeadAsync(turn, aside, cancellationToken);
            file.Repeats = wasSaid && !file.Profile.InPlace;
        }

        listener.Plan(file);
        return await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    /// <summary>Takes the buttons off the card that counted before, once another one stands further down. How a case ended stays to be read.</summary>
    public Task CloseOvertakenAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.CaseFile().Before is { Pending: not null, IsEnded: false } before ? speaker.CloseOvertakenAsync(turn, voice.Earlier(before, isCurrent: turn.CaseFile().Case is { } now && Moves.KeyOf(now) == Moves.KeyOf(before)), cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var (turn, file) = (innerDc.Context, innerDc.Context.CaseFile());
        var heard = Said.In(turn.Activity) is { } said ? Answered(turn, listener.Hear(file, said, arrives: false)) : IsCheckIn(turn) ? listener.CheckIn(file) : listener.Return(file);
        file.IsSilent = heard is null;
        if (heard is null || await SaidAloneAsync(turn, heard, cancellationToken)) return EndOfTurn;
        if (heard is Heard.Aside beside && file.Cards.WasAnOldOne)
        {
            await speaker.SayAsync(turn, beside.Reply, cancellationToken);
            return EndOfTurn;
        }

        if (heard is Heard.Moved) return await base.OnContinueDialogAsync(innerDc, cancellationToken);

        if (heard is Heard.Aside aside) await LeadAsync(turn, aside, cancellationToken);
        file.Repeats = heard is Heard.Aside && !file.Profile.InPlace;
        await innerDc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Whether an activity has the bot ask by itself.</summary>
    public static bool IsCheckIn(ITurnContext turn) => turn.Activity is { Type: ActivityTypes.Event, Name: CheckIn };

    private Heard Answered(ITurnContext turn, Heard heard) =>
        heard is Heard.Elsewhere wanted ? new Heard.Aside(new Reply.Text(elsewhere.Answer(turn, wanted.InCalendar))) : heard;

    // The pending move is said again when it is wanted.
    private async Task<bool> SaidAloneAsync(ITurnContext turn, Heard heard, CancellationToken cancellationToken)
    {
        if (heard is Heard.Forgotten) turn.CaseFile().Forget();
        if ((heard is Heard.Forgotten ? new Reply.Text(knowledge.Wording.Line(Line.Forgotten)) : (heard as Heard.Alone)?.Reply) is not { } reply) return false;
        await speaker.SayAsync(turn, reply, cancellationToken);
        return true;
    }

    // An answer in a few words stands in front of the move that comes back; a longer one is said by itself.
    private Task LeadAsync(ITurnContext turn, Heard.Aside aside, CancellationToken cancellationToken)
    {
        if (aside.Reply is not Reply.Text { Words: { Length: <= LongestLead } words }) return speaker.SayAsync(turn, aside.Reply, cancellationToken);
        turn.CaseFile().Say(words);
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(ITurnContext turn, Heard.Aside aside, CancellationToken cancellationToken)
    {
        await speaker.SayAsync(turn, aside.Reply, cancellationToken);
        if (aside.Told && turn.CaseFile().Case?.Pending is Move.HandOff) await handOvers.SubmitAsync(turn, isUpdate: true, cancellationToken);
    }

    private Task<DialogTurnResult> SayMoveAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (file, move) = (step.Context.CaseFile(), step.Context.PendingMove());
        return move switch
        {
            Move.HandOff => step.BeginDialogAsync(nameof(HandOffDialog), cancellationToken: cancellationToken),
            Move.Resolved or Move.Stopped => step.BeginDialogAsync(nameof(ClosingDialog), cancellationToken: cancellationToken),
            _ when CauseDialog.FixOf(move) is { } fix => step.BeginDialogAsync(nameof(CauseDialog), CauseDialog.CauseOf(fix, file.Case!, knowledge.Model), cancellationToken),
            _ => step.BeginDialogAsync(nameof(TriageDialog), cancellationToken: cancellationToken),
        };
    }

    private Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Result is true
        ? step.EndDialogAsync(cancellationToken: cancellationToken)
        : step.ReplaceDialogAsync(InitialDialogId, cancellationToken: cancellationToken);
}
