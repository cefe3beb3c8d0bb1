using System.Collections.Immutable;

namespace SyncBot.Dialogs.Replies;

/// <summary>Where a fix stands on the ladder, and how the case stands with each rung.</summary>
/// <param name="Rungs">The rungs, gentlest first.</param>
/// <param name="Label">The fix's place in words.</param>
public sealed record Progress(ImmutableArray<Rung> Rungs, string Label)
{
    /// <summary>How many rungs are behind or under way, from 0.</summary>
    public int Reached => Rungs.Contains(Rung.Now) ? Rungs.IndexOf(Rung.Now) + 1 : Rungs.LastIndexOf(Rung.Tried) + 1;
}
