namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>A server gave no answer or a wrong one, so nothing that was measured of it counts.</summary>
internal sealed class WrongAnswerException(string message) : Exception(message);
