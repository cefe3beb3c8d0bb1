using System.Collections.Immutable;
using System.Globalization;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts a whole case into words: for the person who has it, and for the one who takes it over.</summary>
public sealed class CaseReport(KnowledgeBase knowledge, Reasons reasons)
{
    // The latest notes, so that the report stays within what channels take: on a card each stands five times, as text once.
    private const int MostNotesOnCard = 10;
    private const int MostNotes = 60;

    private Wording Wording => knowledge.Wording;

    /// <summary>What has been tried.</summary>
    public Reply Tried(Case @case) => @case.Attempts.IsEmpty
        ? new Reply.Text(Wording.Line(Line.TriedNothing))
        : new Reply.Summary(Wording.Line(Line.TriedTitle), OnRung(Situation.Of(@case, knowledge.Model).Rung), [new SummarySection(Wording.Line(Line.SummaryTried), TriedLines(@case))]);

    /// <summary>The whole case, for the person who takes over.</summary>
    /// <param name="case">The case.</param>
    /// <param name="notes">How many of the person's own words, the latest.</param>
    public Reply.Summary Summary(Case @case, int notes = MostNotesOnCard)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var handOff = @case.Pending as Move.HandOff ?? new Move.HandOff(Move.HandOff.Asked);
        var causes = situation.Evidence.Any() || situation.Attempts.Length > 0 ? diagnosis.Ranked.Take(Reasons.CausesNamed) : [];
        var left = handOff.Reason is Move.HandOff.Asked or Move.HandOff.NothingLeft or Move.HandOff.TooLong ? Planner.InOrder(situation, knowledge.Model) : [];
        ImmutableArray<SummarySection> sections =
        [
            new SummarySection(Wording.Line(Line.SummaryFacts), [@case.NamedDevice is null ? Wording.Line(Line.SummaryDeviceAssumed, ("on", DeviceLine(@case.Device))) : DeviceLine(@case.Device), .. FactLines(Told(@case, @case.Device, shared: true))]),
            .. OtherDevices(@case),
            new SummarySection(Wording.Line(Line.SummaryCauses), [.. causes.Select(c => $"{reasons.TextOf(c.Cause.Id, situation).Name}: {Reasons.Percent(c.Probability)}")]),
            new SummarySection(Wording.Line(Line.SummaryTried), TriedLines(@case)),
            new SummarySection(Wording.Line(Line.SummaryLeft), [.. left.Select(f => Wording.Fixes[f.Id].Title)]),
            new SummarySection(Wording.Line(Line.SummaryNotes), [.. @case.Events.OfType<CaseEvent.Noted>().TakeLast(notes).Select(n => n.Text)]) { InTheirWords = true },
        ];
        return new Reply.Summary(
            Wording.Line(Line.SummaryCase, ("case", @case.Id)),
            $"{(@case.Pending is Move.HandOff ? $"{Wording.HandOffs[handOff.Reason].Title}. " : "")}{Wording.Line(Line.SummaryOpened, ("at", Time(@case.OpenedAt)))}",
            [.. sections.Where(s => s.Lines.Length > 0)])
        {
            Move = Moves.KeyOf(@case),
            Buttons = [new Button(Wording.Line(Line.ButtonAsText)), new Button(Wording.Line(Line.ButtonBack)), new Button(Wording.Line(Line.ButtonStartOver))],
        };
    }

    /// <summary>The same as text that can be copied.</summary>
    public string Text(Case @case) => new PlainText(Wording).Write(Wording.OnDevice(Summary(@case, MostNotes) with { Buttons = [] }, @case.Device), ChannelProfile.Plain);

    // What the devices share stands with the first of them.
    private IEnumerable<SummarySection> OtherDevices(Case @case) => @case.Attempts
        .Select(a => a.Device)
        .Concat(@case.History.OfType<CaseEvent.Learned>().Select(l => l.Device).OfType<string>())
        .Distinct()
        .Where(d => d != @case.Device)
        .Select(d => new SummarySection(
            Wording.Line(Line.SummaryAnotherDevice),
            [DeviceLine(d), .. FactLines(Told(@case, d, shared: false))]));

    // As the person told it last: what a fix has made of it stands with what was tried.
    private static IEnumerable<Fact> Told(Case @case, string device, bool shared) => @case.History
        .OfType<CaseEvent.Learned>()
        .Where(l => l.Device == device || (shared && l.Device is null))
        .GroupBy(l => l.Fact.Id)
        .Select(g => g.Last().Fact);

    private string DeviceLine(string device) => $"{Wording.Facts[Case.DeviceFact].Name}: {Wording.Facts[Case.DeviceFact].Values[device]}";

    private IEnumerable<string> FactLines(IEnumerable<Fact> facts) => facts
        .Where(f => f.Id != Case.DeviceFact)
        .Select(f => $"{Wording.Facts[f.Id].Name}: {ValueText(f)}")
        .Order(StringComparer.OrdinalIgnoreCase);

    private string ValueText(Fact fact) => Wording.Facts[fact.Id].Values.GetValueOrDefault(fact.Value, fact.Value);

    private ImmutableArray<string> TriedLines(Case @case)
    {
        var several = @case.Attempts.Any(a => a.Device != @case.Device);
        return [.. @case.Attempts.Select(a => $"{Wording.OnDevice(Wording.Fixes[a.Fix].Title, a.Device)}{(several ? $" ({Wording.Facts[Case.DeviceFact].Values[a.Device]})" : "")}{MannerOf(a)}: {Wording.Line(LineOf(a.Outcome))}, {Time(a.At)}")];
    }

    // How it was tried, where that is less than described.
    private string MannerOf(Attempt attempt) =>
        attempt.Done && knowledge.Model.Fixes[attempt.Fix].MannerQuestion is { } question && Wording.Facts[knowledge.Model.Questions[question].Fact].Values.TryGetValue(attempt.Manner, out var manner)
            ? $" ({manner})"
            : "";

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

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
