namespace SyncBot.Storage;

/// <summary>Something that is kept about a person, a conversation or a case.</summary>
/// <param name="Kind">What it is: <c>case</c>, <c>conversation</c>, <c>said</c>, <c>to-send</c>, <c>to-answer</c>, <c>hand-over</c>, <c>code</c> or <c>follow-up</c>.</param>
/// <param name="Under">What it is kept under.</param>
/// <param name="At">The time that it bears, in milliseconds since 1970; 0 if it bears none.</param>
/// <param name="Content">Its content, as it is kept.</param>
public sealed record Trace(string Kind, string Under, long At, string Content);
