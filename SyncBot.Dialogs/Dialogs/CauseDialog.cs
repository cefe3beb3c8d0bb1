using Microsoft.Bot.Builder.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says what the cause seems to be and tries the fixes for it; the same dialog for every cause, fed by its id.</summary>
internal sealed class CauseDialog : ComponentDialog
{
    private readonly KnowledgeBase knowledge;
    private readonly Voice voice;

    /// <summary>Sets up the waterfalls.</summary>
    public CauseDialog(KnowledgeBase knowledge, Voice voice, GateDialog gate, AttemptDialog attempt)
        : base(nameof(CauseDialog))
    {
        this.knowledge = knowledge;
        this.voice = voice;
        AddDialog(new WaterfallDialog("explain", [ExplainAsync]));
        AddDialog(new WaterfallDialog("mend", [MendAsync, GoOnAsync]));
        AddDialog(gate);
        AddDialog(attempt);
        InitialDialogId = "explain";
    }

    /// <summary>The fix that a move leads to: handed out, looked at again, or behind the gate that is asked about.</summary>
    public static string? FixOf(Move move) => move switch
    {
        Move.Try attempt => attempt.Fix,
        Move.CheckBack waiting => waiting.Fix,
        Move.Ask { Gate: not null, Fix: { } fix } => fix,
        _ => null,
    };

    /// <summary>The cause for which a fix is worth trying as the case stands.</summary>
    public static string CauseOf(string fix, Case @case, Model model) =>
        Diagnosis.Of(Situation.Of(@case, model), model).CauseFor(model.Fixes[fix]).Id;

    private Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var file = step.Context.CaseFile();
        if (step.Context.PendingMove() is Move.Try && !file.Repeats) file.Say(voice.Reasons.Found(file.Case!, (string)step.Options));
        return step.ReplaceDialogAsync("mend", step.Options, cancellationToken);
    }

    private static Task<DialogTurnResult> MendAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var move = step.Context.PendingMove();
        var dialog = move is Move.Ask ? nameof(GateDialog) : nameof(AttemptDialog);
        return step.BeginDialogAsync(dialog, FixOf(move), cancellationToken);
    }

    private Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (file, cause) = (step.Context.CaseFile(), (string)step.Options);
        return FixOf(step.Context.PendingMove()) is { } fix && CauseOf(fix, file.Case!, knowledge.Model) == cause
            ? step.ReplaceDialogAsync("mend", cause, cancellationToken)
            : step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
