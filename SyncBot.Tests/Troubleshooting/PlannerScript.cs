using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>What tests of the planner are written with.</summary>
internal static class PlannerScript
{
    /// <summary>A case of which nothing is known.</summary>
    public static Case Opened => CaseScript.Opened;

    /// <summary>A person takes over, as nothing is left.</summary>
    public static Move NothingLeft => new Move.HandOff(Move.HandOff.NothingLeft);


    /// <summary>A fix is handed out.</summary>
    public static Move Try(string fix) => new Move.Try(fix);


    /// <summary>A model of two causes, one of them likelier.</summary>
    public static ModelBuilder TwoCauses() => new ModelBuilder().Causes(("a", 0.6), ("b", 0.4));


    /// <summary>The moves when nothing helps: every fix is done in vain, every gate is passed, every question stays unanswered.</summary>
    public static List<Move> InVain(Model model, Case? from = null)
    {
        var (@case, moves) = (from ?? Opened, new List<Move>());
        while (moves is not [.., Move.HandOff])
        {
            moves.Add(Planner.Next(@case, model));
            @case = moves[^1] switch
            {
                Move.Try attempt => @case.Tries(attempt.Fix, Outcome.NoChange),
                Move.Ask { Gate: not null } ask => @case.Answers(model, ask.Question, "yes"),
                Move.Ask ask => @case.IsUnsure(ask.Question),
                _ => @case,
            };
        }

        return moves;
    }
}
