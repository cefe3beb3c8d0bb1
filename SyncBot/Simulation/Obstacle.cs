namespace SyncBot.Simulation;

/// <summary>A fact that can be in the way of a fix.</summary>
/// <param name="Fact">The place of the fact.</param>
/// <param name="Blocks">For each of its values, whether the fix can do nothing then.</param>
/// <param name="Clear">P(it is not in the way | cause), for each cause.</param>
internal sealed record Obstacle(int Fact, bool[] Blocks, double[] Clear);
