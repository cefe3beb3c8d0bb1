namespace SyncBot.Simulation;

/// <summary>What many cases of one policy come to.</summary>
/// <param name="causes">How many causes there are.</param>
internal sealed class Tally(int causes)
{
    private readonly double[] costs = new double[causes];
    private readonly int[] cases = new int[causes];
    private long steps;
    private long questions;
    private long handOffs;
    private long gently;

    /// <summary>How many cases.</summary>
    public int Cases => cases.Sum();

    /// <summary>Mean cost of a case, in minutes of effort.</summary>
    public double Cost => costs.Sum() / Cases;

    /// <summary>Mean number of fixes handed out.</summary>
    public double Steps => (double)steps / Cases;

    /// <summary>Mean number of questions put.</summary>
    public double Questions => (double)questions / Cases;

    /// <summary>Share of cases that were resolved before anything disruptive was handed out.</summary>
    public double ResolvedBeforeDisruptive => (double)gently / Cases;

    /// <summary>Share of cases that a person had to take over.</summary>
    public double HandOffs => (double)handOffs / Cases;

    /// <summary>Number of harmful steps.</summary>
    public long Harmful { get; private set; }

    /// <summary>Number of steps that were repeats.</summary>
    public long Repeats { get; private set; }

    /// <summary>Mean cost of the cases with a cause; 0 if there was none.</summary>
    public double CostOf(int cause) => cases[cause] == 0 ? 0 : costs[cause] / cases[cause];

    /// <summary>Adds a case.</summary>
    public void Add(CaseResult result)
    {
        costs[result.Cause] += result.Cost;
        cases[result.Cause]++;
        steps += result.Steps;
        questions += result.Questions;
        if (!result.Resolved) handOffs++;
        if (result is { Resolved: true, Disrupted: false }) gently++;
        Harmful += result.Harmful;
        Repeats += result.Repeats;
    }
}
