using System.Collections.Immutable;
using System.Globalization;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts a whole case into words: for the person who has it, and for the one who takes it over.</summary>
public sealed class CaseReport(KnowledgeBase knowledge, Reasons reasons)
{
    private Wording Wording => knowledge.Wording;

    /// <summary>What has been tried.</summary>
    public Reply Tried(Case @case) => @case.Attempts.IsEmpty
        ? new Reply.Text(Wording.Line(Line.TriedNothing))
        : new Reply.Summary(Wording.Line(Line.TriedTitle), OnRung(Situation.Of(@case, knowledge.Model).Rung), [new SummarySection(Wording.Line(Line.SummaryTried), TriedLines(@case))]);

    /// <summary>The whole case, for the person who takes over.</summary>
    public Reply.Summary Summary(Case @case)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var handOff = @case.Pending as Move.HandOff ?? new Move.HandOff(Move.HandOff.Asked);
        var causes = situation.Evidence.Any() || situation.Attempts.Length > 0 ? diagnosis.Ranked.Take(Reasons.CausesNamed) : [];
        var left = handOff.Reason is Move.HandOff.Asked or Move.HandOff.NothingLeft ? Planner.InOrder(situation, diagnosis, knowledge.Model) : [];
        var sections = new[]
        {
            new SummarySection(Wording.Line(Line.SummaryFacts), [.. situation.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Wording.Facts[f.Key].Name}: {ValueText(f.Value)}")]),
            new SummarySection(Wording.Line(Line.SummaryCauses), [.. causes.Select(c => $"{reasons.TextOf(c.Cause.Id, situation).Name}: {Reasons.Percent(c.Probability)}")]),
            new SummarySection(Wording.Line(Line.SummaryTried), TriedLines(@case)),
            new SummarySection(Wording.Line(Line.SummaryNotes), [.. @case.Events.OfType<CaseEvent.Noted>().Select(n => n.Text)]),
            new SummarySection(Wording.Line(Line.SummaryLeft), [.. left.Select(f => Wording.Fixes[f.Id].Title)]),
        };
        return new Reply.Summary(
            Wording.Line(Line.SummaryCase, ("case", @case.Id)),
            Wording.HandOffs[handOff.Reason].Title,
            [.. sections.Where(s => s.Lines.Length > 0)])
        {
            Move = Moves.KeyOf(@case),
            Buttons = [new Button(Wording.Line(Line.ButtonStartOver))],
        };
    }

    private string ValueText(Fact fact) => Wording.Facts[fact.Id].Values.GetValueOrDefault(fact.Value, fact.Value);

    private ImmutableArray<string> TriedLines(Case @case) =>
    [
        .. @case.Attempts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{Wording.OnDevice(Wording.Fixes[a.Fix].Title, a.Device)}: {Wording.Line(LineOf(a.Outcome))} ({a.At:yyyy-MM-dd HH:mm} UTC)")),
    ];

    private static string LineOf(Outcome outcome) => outcome switch
    {
        Outcome.Worked => Line.OutcomeWorked,
        Outcome.NoChange => Line.OutcomeNoChange,
        Outcome.CouldNot => Line.OutcomeCouldNot,
        Outcome.CameBack => Line.OutcomeCameBack,
        Outcome.Skipped => Line.OutcomeSkipped,
        _ => Line.OutcomeWaiting,
    };

    private string OnRung(int rung) =>
        Wording.Line(Line.OnRung, ("rung", rung.ToString(CultureInfo.InvariantCulture)), ("of", knowledge.Model.Ladder.Rungs.Length.ToString(CultureInfo.InvariantCulture)));
}
