using System.Collections.Frozen;

namespace SyncBot.Dialogs.Replies;

/// <summary>The words for a fix.</summary>
/// <param name="Title">What to do, in a few words.</param>
/// <param name="Why">Why it can help, in one sentence.</param>
/// <param name="Steps">The steps by system (<c>any</c>, <c>ios26</c>, <c>ios18</c>, <c>ios17</c>, <c>mac</c>).</param>
/// <param name="WorkedWhen">How to tell that it worked.</param>
public sealed record FixText(string Title, string Why, FrozenDictionary<string, IReadOnlyList<string>> Steps, string WorkedWhen)
{
    /// <summary>The key of the steps that serve every system without steps of its own.</summary>
    public const string AnySystem = "any";

    /// <summary>What it can't mend.</summary>
    public string? CannotFix { get; init; }

    /// <summary>How to take it back.</summary>
    public string? Undo { get; init; }

    /// <summary>For a fix that must be left to work: when to look again and what to expect.</summary>
    public string? LookAgain { get; init; }

    /// <summary>The steps for a system, or those for any.</summary>
    public IReadOnlyList<string> StepsFor(string system) => Steps.GetValueOrDefault(system) ?? Steps[AnySystem];
}
