using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What follows from an answer.</summary>
/// <param name="Likelihoods">P(answer | cause), a row.</param>
/// <param name="NeedsPerson">Whether only a person may go on from there.</param>
/// <param name="Closes">For each of <see cref="Tables.Fixes"/>, whether it rules the fix out or puts it off.</param>
/// <param name="Repair">The place in <see cref="Tables.Fixes"/> of the fix for the defect that it shows, or null if it shows none.</param>
internal sealed record AnswerRow(Vector256<double>[] Likelihoods, bool NeedsPerson, ImmutableArray<bool> Closes, int? Repair);
