namespace SyncBot.Benchmarks.Turns;

/// <summary>One message of the talk and what has to come of it.</summary>
/// <param name="Name">What the step is called in the file of replies.</param>
/// <param name="Says">What the person says.</param>
/// <param name="Hears">Words that the right answer has.</param>
internal sealed record Step(string Name, string Says, string Hears);
