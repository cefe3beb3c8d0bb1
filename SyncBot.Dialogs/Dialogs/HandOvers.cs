using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Gives cases to the desk that takes them over: first the whole case, and again whenever the person adds something.</summary>
public sealed class HandOvers(KnowledgeBase knowledge, Voice voice, IHandOffDesk desk)
{
    /// <summary>How the desk can be reached, or where else to turn.</summary>
    public Reply Contact => desk.Contact is { Length: > 0 } contact ? new Reply.Text(contact) : voice.Say(Line.ElseWhere);

    /// <summary>Gives the turn's case to the desk.</summary>
    public async Task<HandOver> SubmitAsync(ITurnContext turn, bool isUpdate, CancellationToken cancellationToken)
    {
        var @case = turn.CaseFile().Case!;
        var handOver = new HandOver(@case.Id, ((Move.HandOff)@case.Pending!).Reason, voice.Report.Text(@case), MoveTrace.Of(@case, knowledge.Model), isUpdate);
        await desk.SubmitAsync(handOver, turn, cancellationToken);
        return handOver;
    }
}
