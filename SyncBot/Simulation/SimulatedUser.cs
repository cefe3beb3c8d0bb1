using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>Someone with a hidden cause. All that will ever be asked of chance is drawn first, so that every policy meets the same person.</summary>
internal sealed class SimulatedUser
{
    private readonly World world;
    private readonly int[] values;
    private readonly int[] otherwise;
    private readonly bool[] unsure;
    private readonly bool[] wrong;
    private readonly Outcome[] outcomes;
    private readonly List<int> told = [];
    private readonly List<int> tried = [];

    /// <summary>Draws one.</summary>
    public SimulatedUser(World world, Dice dice)
    {
        this.world = world;
        var regime = world.Regime;
        Cause = dice.Pick(world.Priors.AsSpan());
        var facts = world.Facts.Length;
        (values, otherwise, unsure, wrong) = (new int[facts], new int[facts], new bool[facts], new bool[facts]);
        for (var i = 0; i < facts; i++)
        {
            values[i] = dice.Pick(world.Likelihoods(i, Cause));
            otherwise[i] = (values[i] + 1 + (int)(dice.Next() * (world.Facts[i].Values.Length - 1))) % world.Facts[i].Values.Length;
            (unsure[i], wrong[i]) = (dice.Falls(regime.Unsure), dice.Falls(regime.Wrong));
        }

        outcomes = new Outcome[world.Fixes.Length];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var (works, could, lasts, before) = (dice.Falls(world.ChanceOf(i, Cause)), !dice.Falls(regime.CouldNot), !dice.Falls(regime.CameBack), dice.Falls(regime.TriedBefore));
            outcomes[i] = (could, works, lasts) switch
            {
                (false, _, _) => Outcome.CouldNot,
                (_, true, true) => Outcome.Worked,
                (_, _, false) => Outcome.CameBack,
                _ => Outcome.NoChange,
            };
            if (before && outcomes[i] is Outcome.NoChange) TryBefore(i);
        }

        for (var i = 0; i < facts; i++)
        {
            if (dice.Falls(world.ChanceTold(i, values[i]))) told.Add(i);
        }
    }

    /// <summary>What is wrong, as its place in the model.</summary>
    public int Cause { get; }

    /// <summary>What the first message tells.</summary>
    public IEnumerable<Fact> Opening => told.Select(i => new Fact(world.Facts[i].Id, Word(i, Said(i)), FactSource.Said));

    /// <summary>The fixes that were tried in vain before.</summary>
    public IEnumerable<string> Tried => tried.Select(i => world.Fixes[i].Id);

    /// <summary>The answer to what a fact is, or null for "I don't know".</summary>
    public Fact? Answer(string fact)
    {
        var i = world.FactNumber[fact];
        return unsure[i] ? null : new Fact(fact, Word(i, Said(i)), FactSource.Answered);
    }

    /// <summary>How likely a fix is to work for who knows all but chance.</summary>
    public double ChanceOf(Fix fix)
    {
        var number = world.FixNumber[fix.Id];
        return IsInTheWay(number) ? 0 : world.ChanceOf(number, Cause);
    }

    /// <summary>Whether every gate of a fix would open.</summary>
    public bool Passes(Fix fix) => fix.Gates.Select(g => world.Model.Gates[g]).All(g => Answer(world.Model.Questions[g.Question].Fact) is { } answer && g.Passes.Contains(answer.Value));

    /// <summary>Does a fix as described; what it mends is so from then on.</summary>
    public Outcome Do(Fix fix)
    {
        var number = world.FixNumber[fix.Id];
        if (outcomes[number] is Outcome.CouldNot) return Outcome.CouldNot;
        var outcome = IsInTheWay(number) ? Outcome.NoChange : outcomes[number];
        Mend(fix);
        return outcome;
    }

    private void TryBefore(int fix)
    {
        tried.Add(fix);
        if (world.Fixes[fix].MannerQuestion is null) Mend(world.Fixes[fix]);
    }

    private void Mend(Fix fix)
    {
        foreach (var mend in fix.Mends)
        {
            var i = world.FactNumber[mend.Fact];
            (values[i], wrong[i]) = (world.Facts[i].Values.IndexOf(mend.Value), false);
        }
    }

    private bool IsInTheWay(int fix)
    {
        foreach (var (fact, blocks) in world.Obstacles(fix))
        {
            if (blocks.Contains(values[fact])) return true;
        }

        return false;
    }

    private int Said(int fact) => wrong[fact] ? otherwise[fact] : values[fact];

    // Measured facts are told as their bands; the model takes both.
    private string Word(int fact, int value) => world.Facts[fact].Values[value];
}
