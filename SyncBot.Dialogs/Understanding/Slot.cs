namespace SyncBot.Dialogs.Understanding;

/// <summary>Something measured that stands in a message.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Value">How it is kept in a case: <c>12%</c>, <c>4.7 of 5 GB</c>, <c>10 days</c>, <c>26.1</c>.</param>
/// <param name="From">The first of its tokens.</param>
/// <param name="To">The token after its last.</param>
public sealed record Slot(string Kind, string Value, int From, int To)
{
    /// <summary>The kinds a phrase can name in braces.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["percent", "amount", "room", "scarce", "share", "number", "hours", "days", "heat", "release"];
}
