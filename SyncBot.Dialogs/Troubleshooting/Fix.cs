using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Something to try.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Tier">How much it can disturb.</param>
/// <param name="Minutes">The person's own effort, in minutes.</param>
/// <param name="Waiting">How long it must be left to work before looking again; zero when the result shows at once.</param>
/// <param name="Works"><c>P(works | cause)</c> when done as described, for each of <see cref="Model.Causes"/>.</param>
public sealed record Fix(
    string Id,
    Tier Tier,
    double Minutes,
    TimeSpan Waiting,
    ImmutableArray<double> Works)
{
    /// <summary>What it costs besides time, such as money every month, in minutes of effort.</summary>
    public double Price { get; init; }

    /// <summary>While one of these holds the fix can do nothing or would do harm, so it is passed over.</summary>
    public ImmutableArray<Condition> RuledOutBy { get; init; } = [];

    /// <summary>While one of these holds, something else must be mended first.</summary>
    public ImmutableArray<Condition> PostponedBy { get; init; } = [];

    /// <summary>The gates that must be passed before it is offered.</summary>
    public ImmutableArray<string> Gates { get; init; } = [];

    /// <summary>What is known once it has been done, whether or not the banner went away.</summary>
    public ImmutableArray<Condition> Mends { get; init; } = [];

    /// <summary>Lesser ways in which people do it, with the share (0 to 1) of <see cref="Works"/> that is left in each.</summary>
    public FrozenDictionary<string, double> Manners { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>The question that tells in which manner it was done, for a person who only says that they tried it.</summary>
    public string? MannerQuestion { get; init; }

    /// <summary>Whether the device restarts or goes offline on the way, so that a chat on it breaks off.</summary>
    public bool Interrupts { get; init; }

    /// <summary>The share (0 to 1) of <see cref="Works"/> that an attempt in this manner had.</summary>
    public double ShareOf(string manner) => Manners.GetValueOrDefault(manner, 1);
}
