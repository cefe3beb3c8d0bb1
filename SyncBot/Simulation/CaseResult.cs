namespace SyncBot.Simulation;

/// <summary>How one case went.</summary>
/// <param name="Cause">What was wrong, as its place in the model.</param>
internal readonly record struct CaseResult(int Cause)
{
    /// <summary>Minutes of effort: questions, steps with their waiting and risk, the person at the end.</summary>
    public double Cost { get; init; }

    /// <summary>Fixes handed out.</summary>
    public int Steps { get; init; }

    /// <summary>Questions put, those of gates included.</summary>
    public int Questions { get; init; }

    /// <summary>Whether a fix worked; otherwise a person took over.</summary>
    public bool Resolved { get; init; }

    /// <summary>Whether something disruptive was handed out.</summary>
    public bool Disrupted { get; init; }

    /// <summary>Harmful steps.</summary>
    public int Harmful { get; init; }

    /// <summary>Steps handed out again without a reason.</summary>
    public int Repeats { get; init; }
}
