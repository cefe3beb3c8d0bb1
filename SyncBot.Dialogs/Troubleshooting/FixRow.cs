using System.Runtime.Intrinsics;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A fix as the look-ahead reads it.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Cost">What trying it costs, in minutes of effort.</param>
/// <param name="IsGentle">Whether it comes before every disruptive one.</param>
/// <param name="IsRung">Whether it stands on the ladder.</param>
/// <param name="Works">P(works | cause), a row.</param>
/// <param name="Fails">P(does not work | cause), a row.</param>
internal sealed record FixRow(Fix Fix, double Cost, bool IsGentle, bool IsRung, Vector256<double>[] Works, Vector256<double>[] Fails);
