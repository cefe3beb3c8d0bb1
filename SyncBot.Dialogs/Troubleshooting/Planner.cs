namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>
/// Decides the next move by decision-theoretic troubleshooting: defects that are seen first, then whichever question or
/// fix lowers the expected cost most, the disruptive only after the gentle and only through their gates, a person at the end.
/// </summary>
public static class Planner
{
    /// <summary>The next move. Pure and total: the same case and model always give the same move, and every case has one.</summary>
    public static Move Next(Case @case, Model model)
    {
        if (@case.End is CaseEvent.Stopped) return new Move.Stopped();

        var situation = Situation.Of(@case, model);
        if (Rules.PersonNeededFor(situation, model) is { } reason) return new Move.HandOff(reason);
        if (Ended(@case) is { } ended) return ended;
        if (@case.AdvancesBefore + @case.Advances > model.Ladder.MostAdvances) return new Move.HandOff(Move.HandOff.TooLong);
        if (situation.Waiting is { } waiting) return new Move.CheckBack(waiting.Fix, model.Fixes[waiting.Fix].Waiting);
        if (UnclearManner(situation, model) is { } manner) return manner;
        if (Rules.Repairs(situation, model).FirstOrDefault() is { } repair) return ThroughGates(repair, situation, model);

        var ahead = model.LookAheads.Of(situation);
        var fix = ahead.InOrder.FirstOrDefault();
        if (!IsAtGateOf(fix, @case) && ahead.First is { } question) return new Move.Ask(question.Id);
        return fix is not null ? ThroughGates(fix, situation, model) : new Move.HandOff(Move.HandOff.NothingLeft);
    }

    /// <summary>The fixes that will not be offered as things stand: the facts or a closed gate rule them out, something must be mended before them, or they could hardly work.</summary>
    public static IEnumerable<Fix> RuledOut(Situation situation, Model model) => model.LookAheads.Of(situation).RuledOut;

    // Who has begun to prepare for a fix is asked nothing else in between.
    private static bool IsAtGateOf(Fix? fix, Case @case) => @case.Pending is Move.Ask { Gate: not null } gate && gate.Fix == fix?.Id;

    private static Move? Ended(Case @case) => @case.End switch
    {
        CaseEvent.Cleared => new Move.Resolved(null),
        CaseEvent.Tried { Attempt: { Outcome: Outcome.Worked } worked } => new Move.Resolved(worked.Fix),
        CaseEvent.PersonNeeded needed => new Move.HandOff(needed.Reason),
        _ => null,
    };

    private static Move.Ask? UnclearManner(Situation situation, Model model)
    {
        foreach (var attempt in situation.Attempts.Where(a => a.Manner == Attempt.Unknown))
        {
            var fix = model.Fixes[attempt.Fix];
            if (fix.MannerQuestion is { } id && situation.IsOpen(model.Questions[id])) return new Move.Ask(id, Fix: fix.Id);
        }

        return null;
    }

    /// <summary>The fixes that are left to try, in the order in which they would be offered if nothing more became known.</summary>
    public static IEnumerable<Fix> InOrder(Situation situation, Model model) => model.LookAheads.Of(situation).InOrder;

    /// <summary>The fix, or the first of its gates that is still to be asked about.</summary>
    public static Move ThroughGates(Fix fix, Situation situation, Model model)
    {
        var closed = fix.Gates.Select(g => model.Gates[g]).FirstOrDefault(g => situation.Passes(g) is null);
        return closed is null ? new Move.Try(fix.Id) : new Move.Ask(closed.Question, closed.Id, fix.Id);
    }
}
