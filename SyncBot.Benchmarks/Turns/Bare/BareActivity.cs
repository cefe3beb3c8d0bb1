namespace SyncBot.Benchmarks.Turns.Bare;

/// <summary>What an activity says.</summary>
internal sealed record BareActivity(string Type, string Id, string Text, BareAccount From, BareAccount Conversation);
