namespace SyncBot.Dialogs.Replies;

/// <summary>Where a case stands on the ladder.</summary>
/// <param name="Rung">The highest rung reached, counted from 1; 0 before the first.</param>
/// <param name="Of">How many rungs there are.</param>
/// <param name="Label">The same in words.</param>
public sealed record Progress(int Rung, int Of, string Label);
