namespace SyncBot.Tests.Fuzzing;

/// <summary>What came back for bytes that were sent as a request.</summary>
/// <param name="Status">The status; 0 if the connection was closed without a word.</param>
/// <param name="Body">The body.</param>
internal sealed record RawAnswer(int Status, string Body);
