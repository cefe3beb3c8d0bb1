using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>The root of the tree: takes every message to the case, then says whatever move the planner made of it. The stack below can be lost at any time; the case knows where it stood.</summary>
public sealed class MainDialog : ComponentDialog
{
    private readonly KnowledgeBase knowledge;
    private readonly Listener listener;
    private readonly Speaker speaker;
    private readonly Voice voice;

    /// <summary>Sets up the tree.</summary>
    public MainDialog(KnowledgeBase knowledge, Listener listener, Voice voice, Speaker speaker, PlainText text, IHandOffDesk desk)
        : base(nameof(MainDialog))
    {
        this.knowledge = knowledge;
        this.listener = listener;
        this.speaker = speaker;
        this.voice = voice;
        MovePrompt Prompt() => new(knowledge, voice, speaker);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [SayMoveAsync, GoOnAsync]));
        AddDialog(new TriageDialog(Prompt()));
        AddDialog(new CauseDialog(knowledge, voice, new GateDialog(Prompt()), new AttemptDialog(Prompt())));
        AddDialog(new HandOffDialog(knowledge, voice, speaker, text, desk));
        AddDialog(new ClosingDialog(voice, speaker));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        var file = innerDc.Context.CaseFile();
        if (innerDc.Context.Activity.Type != ActivityTypes.Message) return await GreetAsync(innerDc, file, options, cancellationToken);

        switch (listener.Hear(file, Said.In(innerDc.Context.Activity)))
        {
            case Heard.Aside aside:
                await speaker.SayAsync(innerDc.Context, aside.Reply, cancellationToken);
                if (IsEnded(file)) return await innerDc.EndDialogAsync(cancellationToken: cancellationToken);
                break;
            case Heard.Nothing:
                file.Lead = knowledge.Wording.Line(Line.GreetingReturning);
                break;
        }

        return await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        if (innerDc.Context.Activity.Type != ActivityTypes.Message) return EndOfTurn;
        if (listener.Hear(innerDc.Context.CaseFile(), Said.In(innerDc.Context.Activity)) is not Heard.Aside aside)
        {
            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }

        await speaker.SayAsync(innerDc.Context, aside.Reply, cancellationToken);
        await innerDc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    private static bool IsEnded(CaseFile file) => file.Case?.Pending is null or Move.HandOff or Move.Resolved or Move.Stopped;

    private async Task<DialogTurnResult> GreetAsync(DialogContext innerDc, CaseFile file, object options, CancellationToken cancellationToken)
    {
        if (!IsEnded(file))
        {
            file.Lead = knowledge.Wording.Line(Line.GreetingReturning);
            return await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
        }

        await speaker.SayAsync(innerDc.Context, voice.Say(Line.Greeting), cancellationToken);
        return await innerDc.EndDialogAsync(cancellationToken: cancellationToken);
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
