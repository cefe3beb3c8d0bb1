using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>Whatever happened in a case, the planner has a move for it, the same one every time, and a safe one.</summary>
public sealed class RandomCaseTests
{
    private const int Cases = 2000;
    private const int Walks = 150;
    private const int MostEvents = 25;
    private const int MostMoves = 60;

    private static readonly Model Model = Shipped.Knowledge.Model;
    private static readonly string[] Devices = ["iphone", "ipad", "mac"];
    private static readonly string[] Measured = ["12%", "4.9 of 5 GB", "26.1", "100000", "nonsense", ""];

    [Fact]
    public void Every_case_has_one_move_and_it_is_safe()
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var @case = RandomCase(new Random(seed));

            var move = Planner.Next(@case, Model);

            Assert.True(move == Planner.Next(@case, Model), $"Case {seed}: two moves for the same case.");
            AssertSafe(move, @case, seed);
        }
    }

    [Fact]
    public void Every_walk_ends_whatever_is_answered()
    {
        for (var seed = 1; seed <= Walks; seed++)
        {
            var (random, @case, moves) = (new Random(seed), CaseScript.Opened, 0);
            while (Planner.Next(@case, Model) is var move && move is not (Move.HandOff or Move.Resolved or Move.Stopped))
            {
                AssertSafe(move, @case, seed);
                Assert.True(++moves <= MostMoves, $"Walk {seed} does not end.");
                @case = Reply(random, @case, move);
            }
        }
    }

    private static void AssertSafe(Move move, Case @case, int seed)
    {
        var situation = Situation.Of(@case, Model);
        switch (move)
        {
            case Move.Try attempt:
                var fix = Model.Fixes[attempt.Fix];
                Assert.False(situation.WasTried(fix), $"Case {seed}: {fix.Id} is a repeat.");
                Assert.False(situation.RulesOut(fix), $"Case {seed}: {fix.Id} is ruled out.");
                Assert.False(fix.PostponedBy.Any(situation.Holds), $"Case {seed}: {fix.Id} comes too early.");
                Assert.All(fix.Gates, g => Assert.True(situation.Passes(Model.Gates[g]), $"Case {seed}: {fix.Id} without its gate {g}."));
                break;
            case Move.Ask { Gate: { } gate, Fix: { } behind } ask:
                Assert.Contains(gate, Model.Fixes[behind].Gates);
                Assert.Equal(Model.Gates[gate].Question, ask.Question);
                Assert.Null(situation.Passes(Model.Gates[gate]));
                Assert.False(situation.WasTried(Model.Fixes[behind]), $"Case {seed}: a gate is asked about for a repeat of {behind}.");
                break;
            case Move.Ask ask:
                Assert.True(situation.IsOpen(Model.Questions[ask.Question]), $"Case {seed}: {ask.Question} is asked again.");
                break;
            case Move.CheckBack waiting:
                Assert.Contains(situation.Attempts, a => a.Fix == waiting.Fix && a.Outcome is Outcome.Waiting);
                break;
            default:
                break;
        }
    }

    private static Case RandomCase(Random random)
    {
        var @case = CaseScript.Opened;
        for (var left = random.Next(MostEvents); left > 0; left--)
        {
            @case = Happen(random, random.Next(3) == 0 ? @case : @case.NextRound(CaseScript.Now));
        }

        return @case;
    }

    private static Case Happen(Random random, Case @case)
    {
        switch (random.Next(100))
        {
            case < 50:
                return Learn(random, @case, Any(random, Model.Facts.Keys), (FactSource)random.Next(3));
            case < 65:
                return @case.LeaveUnanswered(Any(random, Model.Questions.Keys));
            case < 88:
                var fix = Model.Fixes[Any(random, Model.Fixes.Keys)];
                return @case.Try(fix.Id, Any(random, Enum.GetValues<Outcome>()), CaseScript.Now, Any(random, fix.Manners.Keys.Append(Attempt.AsDescribed).Append(Attempt.Unknown)));
            case < 93:
                return @case.TurnTo(Any(random, Devices));
            case < 96:
                return @case.Back();
            case 96:
                return @case.Clear();
            case 97:
                return @case.CallPerson(Move.HandOff.Asked);
            case 98:
                return @case.Stop();
            default:
                return @case.NextRound(CaseScript.Now);
        }
    }

    private static Case Reply(Random random, Case @case, Move move)
    {
        @case = @case.NextRound(CaseScript.Now);
        if (random.Next(8) == 0) @case = Learn(random, @case, Any(random, Model.Facts.Keys.Where(f => Model.Facts[f].HandOffs.Count == 0)), FactSource.Said);
        return move switch
        {
            Move.Ask ask when random.Next(4) == 0 => @case.LeaveUnanswered(ask.Question),
            Move.Ask { Gate: null, Fix: { } fix } ask => Learn(random, @case, Model.Questions[ask.Question].Fact, FactSource.Answered)
                .Try(fix, Outcome.NoChange, CaseScript.Now, Any(random, Model.Fixes[fix].Manners.Keys.Append(Attempt.AsDescribed))),
            Move.Ask ask => Learn(random, @case, Model.Questions[ask.Question].Fact, FactSource.Answered),
            Move.Try attempt => @case.Try(attempt.Fix, Any(random, [Outcome.NoChange, Outcome.NoChange, Outcome.CouldNot, Outcome.Skipped, Outcome.CameBack, Outcome.Waiting]), CaseScript.Now),
            Move.CheckBack waiting => @case.Try(waiting.Fix, Any(random, [Outcome.NoChange, Outcome.CouldNot, Outcome.CameBack]), CaseScript.Now),
            _ => @case,
        };
    }

    private static Case Learn(Random random, Case @case, string id, FactSource source)
    {
        var fact = Model.Facts[id];
        var value = fact.Measure is Measure.Name || random.Next(2) == 0 ? Any(random, fact.Values) : Any(random, Measured);
        return @case.Learn(new Fact(id, value, source), fact.PerDevice);
    }

    // Sorted, because the order of frozen collections is not part of their contract and a seed has to mean the same case everywhere.
    private static T Any<T>(Random random, IEnumerable<T> all)
    {
        var list = all.Order().ToList();
        return list[random.Next(list.Count)];
    }
}
