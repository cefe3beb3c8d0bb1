using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>
/// Takes out of a stored case what the knowledge does not have any more: a deployment may have removed it while the case was waiting.
/// If the pending move was about that, none is pending, and the next message is followed by what comes now.
/// </summary>
public static class CaseCheck
{
    /// <summary>The case as far as the knowledge knows what it is about. That it has ended stays so.</summary>
    public static Case Fit(Case @case, KnowledgeBase knowledge) => @case with
    {
        Events = [.. @case.Events.Select(e => Fit(e, knowledge)).OfType<CaseEvent>()],
        CheckIn = @case.CheckIn is { } set && HasFix(knowledge, set.Fix) && HasDevice(knowledge, set.Device) ? set : null,
        Former = @case.Former is { } former ? Fit(former, knowledge) : null,
        Pending = Fit(@case.Pending, knowledge),
    };

    private static CaseEvent? Fit(CaseEvent happened, KnowledgeBase knowledge) => happened switch
    {
        CaseEvent.Learned learned => HasFact(knowledge, learned.Fact) && (learned.Device is null || HasDevice(knowledge, learned.Device)) ? learned : null,
        CaseEvent.Suspected suspected => knowledge.Model.Causes.Any(c => c.Id == suspected.Cause) ? suspected : null,
        CaseEvent.Unanswered unanswered => HasQuestion(knowledge, unanswered.Question) && HasDevice(knowledge, unanswered.Device) ? unanswered : null,
        CaseEvent.Tried { Attempt: var attempt } tried when HasFix(knowledge, attempt.Fix) && HasDevice(knowledge, attempt.Device) => tried,
        CaseEvent.Tried { Attempt.Outcome: Outcome.Worked } worked => new CaseEvent.Cleared(worked.Round),
        CaseEvent.Tried => null,
        CaseEvent.Turned turned => HasDevice(knowledge, turned.Device) ? turned : null,
        CaseEvent.Meant meant => HasDevice(knowledge, meant.Device) ? meant : null,
        CaseEvent.PersonNeeded needed => needed with { Reason = Fit(needed.Reason, knowledge) },
        _ => happened,
    };

    private static Move? Fit(Move? move, KnowledgeBase knowledge) => move switch
    {
        Move.Ask ask => HasQuestion(knowledge, ask.Question) && (ask.Gate is null || knowledge.Model.Gates.ContainsKey(ask.Gate)) && (ask.Fix is null || HasFix(knowledge, ask.Fix)) ? ask : null,
        Move.Try attempt => HasFix(knowledge, attempt.Fix) ? attempt : null,
        Move.CheckBack waiting => HasFix(knowledge, waiting.Fix) ? waiting : null,
        Move.Resolved { Fix: { } fix } => new Move.Resolved(HasFix(knowledge, fix) ? fix : null),
        Move.HandOff handOff => new Move.HandOff(Fit(handOff.Reason, knowledge)),
        _ => move,
    };

    // A person still has the case.
    private static string Fit(string reason, KnowledgeBase knowledge) => knowledge.Wording.HandOffs.ContainsKey(reason) ? reason : Move.HandOff.Asked;

    private static bool HasFix(KnowledgeBase knowledge, string id) => knowledge.Model.Fixes.ContainsKey(id);

    private static bool HasQuestion(KnowledgeBase knowledge, string id) => knowledge.Model.Questions.ContainsKey(id);

    private static bool HasDevice(KnowledgeBase knowledge, string id) => knowledge.Model.Facts[Case.DeviceFact].Values.Contains(id);

    private static bool HasFact(KnowledgeBase knowledge, Fact fact) =>
        knowledge.Model.Facts.TryGetValue(fact.Id, out var known) && (known.Measure is not Measure.Name || known.Values.Contains(fact.Value));
}
