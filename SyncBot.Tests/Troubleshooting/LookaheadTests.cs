using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>The fast look-ahead computes what the plain one does.</summary>
public sealed class LookaheadTests
{
    private const int MostEvents = 12;

    // In minutes.
    private const double Tolerance = 1e-9;

    // The last two come to fixes that are exactly as good as each other.
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 15), 45, 113];

    private static readonly Model Model = Shipped.Knowledge.Model;

    [Fact]
    public void Every_question_is_expected_to_cost_the_same_by_arrays_and_on_paper()
    {
        foreach (var seed in Seeds)
        {
            var situation = Situation.Of(RandomCase(new Random(seed)), Model);
            if (Rules.PersonNeededFor(situation, Model) is not null) continue;

            var (without, with) = Outlook.Of(situation, Diagnosis.Of(situation, Model), Model).Costs();

            var plain = new PlainLookahead(Model, situation).Costs();
            Assert.Equal(plain[""], without, Tolerance);
            Assert.Equal(plain.Keys.Where(k => k.Length > 0).Order(), with.Keys.Order());
            Assert.All(with, q => Assert.Equal(plain[q.Key], q.Value, Tolerance));
        }
    }

    [Fact]
    public void What_is_remembered_of_a_situation_is_what_looking_ahead_from_it_comes_to()
    {
        var lookAheads = new LookAheads(Model);
        foreach (var seed in Seeds.Concat(Seeds))
        {
            var situation = Situation.Of(RandomCase(new Random(seed)), Model);

            var ahead = lookAheads.Of(situation);

            var outlook = Outlook.Of(situation, Diagnosis.Of(situation, Model), Model);
            Assert.Equal(outlook.InOrder(), ahead.InOrder);
            Assert.Equal(Model.Fixes.Values.Except(ahead.InOrder).Where(f => !situation.WasTried(f)).Select(f => f.Id).Order(StringComparer.Ordinal), ahead.RuledOut.Select(f => f.Id));
            Assert.Equal(outlook.WorthAskingBefore(ahead.InOrder.FirstOrDefault()), ahead.First);
        }
    }

    [Fact]
    public void Whatever_the_future_depends_on_makes_another_situation_of_it()
    {
        var (fact, fix) = (Model.Facts.Values.First(f => f.Values.Length > 1 && f.HandOffs.Count == 0).Id, Model.Fixes.Keys.Order().First());
        var (one, other) = (Model.Facts[fact].Values[0], Model.Facts[fact].Values[1]);
        var start = CaseScript.Opened;
        Case[] cases =
        [
            start,
            start.Answers(Model, fact, one),
            start.Answers(Model, fact, other),
            start.Answers(Model, fact, other).Answers(Model, fact, one),
            start.Learn(new Fact(fact, one, FactSource.Said), Model.Facts[fact].PerDevice),
            start.IsUnsure(Model.Questions.Keys.Order().First()),
            start.Suspect(Model.Causes[0].Id),
            start.Tries(fix, Outcome.NoChange),
            start.Tries(fix, Outcome.CouldNot),
            start.Try(fix, Outcome.NoChange, CaseScript.Now, Attempt.Unknown),
        ];

        Assert.Equal(cases.Length, cases.Select(c => Situation.Of(c, Model).Key).Distinct().Count());
    }

    private static Case RandomCase(Random random)
    {
        var @case = CaseScript.Opened;
        for (var left = random.Next(MostEvents); left > 0; left--)
        {
            var (fact, question, fix) = (Any(random, Model.Facts.Keys), Any(random, Model.Questions.Keys), Any(random, Model.Fixes.Keys));
            @case = random.Next(5) switch
            {
                0 => @case.IsUnsure(question),
                1 => @case.Tries(fix, random.Next(4) == 0 ? Outcome.CameBack : Outcome.NoChange),
                _ => @case.Answers(Model, fact, Any(random, Model.Facts[fact].Values)),
            };
        }

        return @case;
    }

    private static string Any(Random random, IEnumerable<string> all)
    {
        var list = all.Order(StringComparer.Ordinal).ToList();
        return list[random.Next(list.Count)];
    }
}
