namespace SyncBot.Dialogs.Dialogs;

/// <summary>In the state of a turn where others read along: whether the person was answered alone before it.</summary>
/// <param name="Given">Whether the answer has gone to a chat of their own.</param>
public sealed record AnsweredAlone(bool Given);
