namespace SyncBot.Dialogs.Replies;

/// <summary>Something that can be pressed. Pressing it and typing its label are the same thing.</summary>
/// <param name="Label">What stands on it.</param>
public sealed record Button(string Label);
