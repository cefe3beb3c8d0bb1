namespace SyncBot.Dialogs.Replies;

/// <summary>The headings on a fix.</summary>
/// <param name="Time">Above how long it takes.</param>
/// <param name="Risk">Above what can happen.</param>
/// <param name="WorkedWhen">In front of how to tell that it worked.</param>
public sealed record FixHeadings(string Time, string Risk, string WorkedWhen);
