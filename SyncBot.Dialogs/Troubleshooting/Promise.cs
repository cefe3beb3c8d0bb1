namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What a fix promises in a situation.</summary>
/// <param name="Chances">P(it is reached and works | cause), for each cause.</param>
/// <param name="Cost">What it is expected to cost with the questions of its gates, in minutes of effort.</param>
/// <param name="Reached">The chance (0 to 1) that its gates let the person through.</param>
internal sealed record Promise(double[] Chances, double Cost, double Reached);
