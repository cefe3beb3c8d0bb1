using System.Globalization;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>How moves are written outside the model.</summary>
public static class Moves
{
    /// <summary>The name of a move in traces.</summary>
    public static string NameOf(Move move) => move switch
    {
        Move.Ask => "ask",
        Move.Try => "try",
        Move.CheckBack => "checkBack",
        Move.HandOff => "handOff",
        Move.Resolved => "resolved",
        Move.Stopped => "stopped",
        _ => throw new ArgumentException($"{move.GetType().Name} has no name.", nameof(move)),
    };

    /// <summary>The ids of what a move is about: question, gate and fix, or fix.</summary>
    public static IReadOnlyList<string> IdsOf(Move move) => move switch
    {
        Move.Ask ask => [.. new[] { ask.Gate, ask.Question, ask.Fix }.OfType<string>().Distinct()],
        Move.Try attempt => [attempt.Fix],
        Move.CheckBack waiting => [waiting.Fix],
        Move.Resolved { Fix: { } fix } => [fix],
        _ => [],
    };

    /// <summary>Tells what was said in one turn of a case from what was said in another.</summary>
    public static string TurnOf(Case? @case) => @case is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{@case.Id}/{@case.Round}");

    /// <summary>Tells a move of a case from every other, so that a button knows which it belongs to.</summary>
    public static string KeyOf(Case @case) => @case.Pending is { } move
        ? string.Create(CultureInfo.InvariantCulture, $"{@case.Id}/{CountOf(@case)}/{NameOf(move)}/{string.Join('/', IdsOf(move))}")
        : "";

    // What is told after the end leads to no other move.
    private static int CountOf(Case @case) =>
        @case.IsEnded ? @case.Events.Count(e => e is not (CaseEvent.Learned or CaseEvent.Suspected or CaseEvent.Unanswered or CaseEvent.Noted)) : @case.Events.Length;
}
