using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>Tells cases in short: each call is a message of its own.</summary>
internal static class CaseScript
{
    /// <summary>When everything in these tests happens.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A case in which nothing happened yet.</summary>
    public static Case Opened { get; } = new("TEST", Now);

    public static Case Says(this Case @case, Model model, string fact, string value) => @case.Knows(model, fact, value, FactSource.Said);

    public static Case Answers(this Case @case, Model model, string fact, string value) => @case.Knows(model, fact, value, FactSource.Answered);

    public static Case IsUnsure(this Case @case, string question) => @case.NextRound(Now).LeaveUnanswered(question);

    public static Case Tries(this Case @case, string fix, Outcome outcome, string manner = Attempt.AsDescribed) =>
        @case.NextRound(Now).Try(fix, outcome, Now, manner);

    /// <summary>The case with the planner's next move pending.</summary>
    public static Case Planned(this Case @case, Model model) => @case with { Pending = Planner.Next(@case, model) };

    private static Case Knows(this Case @case, Model model, string fact, string value, FactSource source) =>
        @case.NextRound(Now).Learn(new Fact(fact, value, source), model.Facts[fact].PerDevice);
}
