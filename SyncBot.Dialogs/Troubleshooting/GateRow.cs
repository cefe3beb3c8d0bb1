namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A gate as the look-ahead reads it.</summary>
/// <param name="Fact">The id of the fact it asks about.</param>
/// <param name="Minutes">What answering costs.</param>
/// <param name="Passes">P(the answer lets the person through | cause), for each cause.</param>
internal sealed record GateRow(string Fact, double Minutes, double[] Passes);
