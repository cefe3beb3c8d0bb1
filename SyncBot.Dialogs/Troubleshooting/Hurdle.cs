using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A fact that may stand in the way of a fix.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Blocks">The values with which the fix can do nothing.</param>
/// <param name="Clear">P(it is not in the way | cause), for each cause.</param>
internal sealed record Hurdle(string Fact, ImmutableArray<string> Blocks, double[] Clear);
