using System.Globalization;
using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Adds to a fix that may break the chat off what is needed to go on afterwards: a word to keep the steps, and a code.</summary>
public sealed class StepsToKeep(KnowledgeBase knowledge, IResumeDesk desk)
{
    /// <summary>The reply with what is to be kept, if it hands out such a fix; otherwise the same reply.</summary>
    public Reply AddTo(Reply reply, ITurnContext turn)
    {
        if (reply is not Reply.Fix fix || turn.CaseFile().Case?.Pending is not Move.Try { Fix: var id } || !knowledge.Model.Fixes[id].Interrupts) return reply;

        var wording = knowledge.Wording;
        var hours = desk.Lifetime.TotalHours.ToString(CultureInfo.InvariantCulture);
        return fix with
        {
            Keep = wording.Line(Line.KeepSteps),
            Code = desk.Issue(turn, id) is { } code ? wording.Line(Line.KeepCode, ("code", code), ("hours", hours)) : wording.Line(Line.KeepCodeAgain),
        };
    }
}
