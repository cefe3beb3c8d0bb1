namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What follows from an answer.</summary>
/// <param name="Likelihoods">P(answer | cause), for each cause.</param>
/// <param name="NeedsPerson">Whether only a person may go on from there.</param>
/// <param name="Closes">The lanes of the fixes that it rules out or puts off.</param>
/// <param name="Repair">The fix for the defect that it shows, or null if it shows none.</param>
internal sealed record AnswerRow(double[] Likelihoods, bool NeedsPerson, int[] Closes, FixRow? Repair);
