using System.Collections.Immutable;

namespace SyncBot.Simulation;

/// <summary>How simulated users are: how truly they answer, how well they do what they are told, and how common each cause is among them.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Unsure">Share of questions to which they say "I don't know".</param>
/// <param name="Wrong">Share of answers that are wrong.</param>
internal sealed record Regime(string Name, double Unsure = 0, double Wrong = 0)
{
    /// <summary>Everybody answers, and truly.</summary>
    public static Regime Truthful { get; } = new("truthful");

    /// <summary>One question in ten gets no answer, and one answer in twenty is wrong.</summary>
    public static Regime Unreliable { get; } = new("unreliable", 0.10, 0.05);

    /// <summary>Everything that goes wrong in conversations at once.</summary>
    public static Regime Rough { get; } = Unreliable with { Name = "rough", CouldNot = 0.05, CameBack = 0.05, TriedBefore = 0.05 };

    /// <summary>Share of fixes that can't be done.</summary>
    public double CouldNot { get; init; }

    /// <summary>Share of cures that do not last, and of vain fixes after which the banner is away for a while.</summary>
    public double CameBack { get; init; }

    /// <summary>Share of fixes that were tried, somehow, before they wrote.</summary>
    public double TriedBefore { get; init; }

    /// <summary>By what each cause's prior is multiplied, in the order of the model; empty for the priors as they are.</summary>
    public ImmutableArray<double> Distortion { get; init; } = [];

    /// <summary>The same users, but that each cause is more or less common than the knowledge has it.</summary>
    public Regime Distorted(ImmutableArray<double> distortion, string name) => this with { Name = name, Distortion = distortion };
}
