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
