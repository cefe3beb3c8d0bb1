using System.Runtime.InteropServices;

namespace SyncBot.Simulation;

/// <summary>What is known in an exact model: what was answered, and which fixes were tried in vain.</summary>
/// <param name="Answers">For each of <see cref="ExactModel.Facts"/> 0, or the place of the value that was answered, counted from 1.</param>
/// <param name="Tried">A bit for each of <see cref="ExactModel.Fixes"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ExactState(ulong Answers, ulong Tried)
{
    private const int Bits = 4;

    /// <summary>The most values that a fact may have.</summary>
    public const int MostValues = (1 << Bits) - 1;

    /// <summary>The most facts there may be.</summary>
    public const int MostFacts = 64 / Bits;

    /// <summary>The most fixes there may be.</summary>
    public const int MostFixes = 64;

    /// <summary>The place of what was answered, or -1.</summary>
    public int Answer(int fact) => (int)(Answers >> (fact * Bits) & MostValues) - 1;

    /// <summary>The state after an answer.</summary>
    public ExactState With(int fact, int value) => this with { Answers = Answers | (ulong)(value + 1) << (fact * Bits) };

    /// <summary>Whether a fix was tried.</summary>
    public bool HasTried(int fix) => (Tried >> fix & 1) == 1;

    /// <summary>The state after a fix was tried in vain.</summary>
    public ExactState WithTried(int fix) => this with { Tried = Tried | 1UL << fix };
}
