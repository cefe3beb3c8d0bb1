using System.Collections.Immutable;
using System.Globalization;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts moves into words.</summary>
public sealed class Voice(KnowledgeBase knowledge)
{
    private const int CausesNamed = 3;
    private const int IdleToOfferPerson = 3;
    private const int MostTips = 2;

    // Below this it would be a guess, and naming it a claim.
    private const double LeastToName = 0.4;

    private Wording Wording => knowledge.Wording;

    /// <summary>What is said for the pending move of a case.</summary>
    public Reply For(Case @case)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        var reply = @case.Pending switch
        {
            Move.Ask ask => ForQuestion(ask),
            Move.Try attempt => ForFix(attempt.Fix, situation),
            Move.CheckBack waiting => ForWaiting(waiting),
            Move.Resolved resolved => ForResolved(resolved, situation),
            Move.HandOff handOff => new Reply.Text(Wording.HandOffs[handOff.Reason].Say),
            _ => Closing(Wording.Line(Line.Stopped)),
        };
        return reply with { Move = Moves.KeyOf(@case) };
    }

    /// <summary>What can be pressed at the end of what was said for the pending move.</summary>
    public ImmutableArray<Button> Buttons(Case @case) => @case.Pending is Move.HandOff ? Summary(@case).Buttons : Again(@case).Buttons;

    /// <summary>The pending move again, after a message that did not move the case: a fix is not handed out twice, only asked about. Who gets nowhere is offered a person.</summary>
    public Reply Again(Case @case)
    {
        var whole = For(@case);
        var again = whole is Reply.Fix fix
            ? new Reply.Question(Wording.Line(Line.HowDidItGo, ("fix", fix.Title)), "") { Buttons = fix.Buttons.Add(Labelled(Line.ButtonAgain)), Move = fix.Move }
            : whole;
        return @case.Idle < IdleToOfferPerson ? again : again with { Lead = Wording.Line(Line.PersonOffer), Buttons = again.Buttons.Add(Labelled(Line.ButtonPerson)) };
    }

    /// <summary>What is said to someone who writes although the case has ended.</summary>
    public Heard.Aside AfterEnd(Case @case) => new((@case.Pending switch
    {
        Move.HandOff => Say(Line.HandedOffAlready) with { Buttons = [Labelled(Line.ButtonStartOver)] },
        Move.Resolved => Closing(Wording.Line(Line.EndedAlready), Line.ButtonCameBack),
        _ => Closing(Wording.Line(Line.Stopped)),
    }) with { Move = Moves.KeyOf(@case) });

    /// <summary>What is said to someone who returns: where they stand. The pending move follows.</summary>
    public Heard.Aside WelcomeBack(Case @case, string opening = Line.GreetingReturning)
    {
        if (@case.IsEnded && AfterEnd(@case).Reply is Reply.Text end) return new Heard.Aside(end with { Words = $"{Wording.Line(Line.WelcomeBack)} {end.Words}" });
        var tried = @case.Attempts.Where(a => a.Device == @case.Device).Select(a => Wording.Fixes[a.Fix].Title).Distinct().ToList();
        return new Heard.Aside(new Reply.Text(tried.Count == 0 ? Wording.Line(opening) : $"{Wording.Line(opening)} {Wording.Line(Line.TriedSoFar, ("fixes", string.Join(", ", tried)))}"));
    }

    /// <summary>A line of the dialogs as a reply.</summary>
    public Reply Say(string line, params ReadOnlySpan<(string Name, string Value)> values) => new Reply.Text(Wording.Line(line, values));

    /// <summary>The sentence that leads over from what the person said last.</summary>
    public string LeadAfter(Case before, Case after)
    {
        if (after.Events.Length <= before.Events.Length) return "";
        return after.Events[^1] switch
        {
            CaseEvent.Meant or CaseEvent.Turned => Wording.Line(Line.AfterDevice),
            CaseEvent.Reopened when before.Pending is Move.Stopped => Wording.Line(Line.GreetingReturning),
            CaseEvent.Unanswered when before.Pending is Move.Ask { Gate: { } closed } => Wording.RefusedGates[closed],
            CaseEvent.Unanswered => Wording.Line(Line.AfterUnsure),
            CaseEvent.Tried { Attempt.Outcome: Outcome.NoChange } => Wording.Line(Line.AfterNoChange),
            CaseEvent.Tried { Attempt.Outcome: Outcome.CouldNot } => Wording.Line(Line.AfterCouldNot),
            CaseEvent.Tried { Attempt.Outcome: Outcome.CameBack } => Wording.Line(Line.AfterCameBack),
            CaseEvent.Tried { Attempt.Outcome: Outcome.Skipped } => Wording.Line(Line.AfterSkipped),
            CaseEvent.Learned learned when RefusedBy(before.Pending, learned.Fact) is { } gate => Wording.RefusedGates[gate],
            CaseEvent.Learned { Fact.Source: FactSource.Corrected } => Wording.Line(Line.AfterCorrection),
            _ => "",
        };
    }

    /// <summary>Why a fix comes now: something seen that is put right first, or the cause that fits best, with what it does; empty while none fits well.</summary>
    public string Found(Case @case, string cause)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        if (@case.Pending is Move.Try attempt && DefectOf(attempt.Fix, situation) is { } seen) return Wording.Line(Line.DefectFirst, ("seen", seen));
        if (Diagnosis.Of(situation, knowledge.Model).Of(cause) < LeastToName) return "";
        var text = TextOf(cause, situation);
        return Wording.Line(Line.CauseFound, ("cause", text.Name), ("explain", text.Explain));
    }

    /// <summary>Why the pending move, and what is likely.</summary>
    public Reply Why(Case @case)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var causes = diagnosis.Ranked.Take(CausesNamed).Select(c => $"{TextOf(c.Cause.Id, situation).Name} ({Percent(c.Probability)})");
        return new Reply.Text($"{WhyMove(@case, situation)}\n\n{Wording.Line(Line.Likeliest, ("causes", string.Join(", ", causes)))}".Trim());
    }

    /// <summary>What has been tried.</summary>
    public Reply Tried(Case @case) => @case.Attempts.IsEmpty
        ? Say(Line.TriedNothing)
        : new Reply.Summary(Wording.Line(Line.TriedTitle), OnRung(Situation.Of(@case, knowledge.Model).Rung), [new SummarySection(Wording.Line(Line.SummaryTried), TriedLines(@case))]);

    /// <summary>The whole case, for the person who takes over.</summary>
    public Reply.Summary Summary(Case @case)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var handOff = @case.Pending as Move.HandOff ?? new Move.HandOff(Move.HandOff.Asked);
        var causes = situation.Evidence.Any() || situation.Attempts.Length > 0 ? diagnosis.Ranked.Take(CausesNamed) : [];
        var left = handOff.Reason is Move.HandOff.Asked or Move.HandOff.NothingLeft ? Planner.InOrder(situation, diagnosis, knowledge.Model) : [];
        var sections = new[]
        {
            new SummarySection(Wording.Line(Line.SummaryFacts), [.. situation.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Wording.Facts[f.Key].Name}: {ValueText(f.Value)}")]),
            new SummarySection(Wording.Line(Line.SummaryCauses), [.. causes.Select(c => $"{TextOf(c.Cause.Id, situation).Name}: {Percent(c.Probability)}")]),
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
            Buttons = [Labelled(Line.ButtonStartOver)],
        };
    }

    private Reply.Question ForQuestion(Move.Ask ask)
    {
        var text = Wording.Questions[ask.Question];
        var values = knowledge.Model.Facts[knowledge.Model.Questions[ask.Question].Fact].Values;
        return new Reply.Question(text.Ask, text.How ?? "")
        {
            Lead = ask is { Gate: not null, Fix: { } fix } ? Wording.Line(Line.BeforeGate, ("fix", Wording.Fixes[fix].Title)) : "",
            Buttons = [.. values.Select(v => new Button(text.Answers[v])), Labelled(Line.ButtonUnsure)],
        };
    }

    private Reply.Fix ForFix(string id, Situation situation)
    {
        var (fix, text) = (knowledge.Model.Fixes[id], Wording.Fixes[id]);
        var system = Systems.Of(situation.Case.Device, situation.Facts.GetValueOrDefault("ios")?.Value);
        string[] buttons = fix.Waiting > TimeSpan.Zero
            ? [Line.ButtonWorked, Line.ButtonNoChange, Line.ButtonCouldNot, Line.ButtonLater]
            : [Line.ButtonWorked, Line.ButtonNoChange, Line.ButtonCouldNot];
        return new Reply.Fix(text.Title, text.Why, Time(fix), Wording.Tiers[Tiers.IdOf(fix.Tier)], [.. text.StepsFor(system)], text.WorkedWhen)
        {
            Notes = [.. new[] { text.LookAgain, text.CannotFix, text.Undo }.OfType<string>()],
            Progress = ProgressAt(id, situation),
            Headings = new FixHeadings(Wording.Line(Line.Time), Wording.Line(Line.Risk), Wording.Line(Line.WorkedWhen)),
            Buttons = [.. buttons.Select(Labelled)],
        };
    }

    private Reply.Question ForWaiting(Move.CheckBack waiting)
    {
        var text = Wording.Fixes[waiting.Fix];
        return new Reply.Question(Wording.Line(Line.LookAgain, ("fix", text.Title), ("lookAgain", text.LookAgain ?? Wording.Line(Line.AfterWaiting))), "")
        {
            Buttons = [Labelled(Line.ButtonWorked), Labelled(Line.ButtonNoChange), Labelled(Line.ButtonCouldNot)],
        };
    }

    // Who tried more than one thing is asked which of them it was.
    private Reply ForResolved(Move.Resolved resolved, Situation situation)
    {
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var cause = resolved.Fix is { } helped ? diagnosis.CauseFor(knowledge.Model.Fixes[helped]) : diagnosis.Ranked[0].Cause;
        var words = resolved.Fix is { } fix ? Wording.Line(Line.Resolved, ("fix", Wording.Fixes[fix].Title)) : Wording.Line(Line.ResolvedUnknown);
        var others = situation.Attempts.Where(a => a.Done && a.Fix != resolved.Fix).Select(a => a.Fix).Distinct().ToList();
        if (others.Count > 0) words = $"{words} {Wording.Line(resolved.Fix is null ? Line.WhichWorked : Line.OrAnother)}";
        var closing = Closing($"{words}{TipsFor(cause)}", Line.ButtonCameBack);
        return closing with { Buttons = [.. others.Select(f => new Button(Wording.Fixes[f].Title)), .. closing.Buttons] };
    }

    private string TipsFor(Cause cause)
    {
        var tips = knowledge.Model.Tips.Where(t => t.Causes.Contains(cause.Id)).Take(MostTips).Select(t => $"\n- {Wording.Tips[t.Id]}").ToList();
        return tips.Count == 0 ? "" : $"\n\n{Wording.Line(Line.TipsTitle)}{string.Concat(tips)}";
    }

    private Reply Closing(string words, params ReadOnlySpan<string> buttons) => new Reply.Text(words)
    {
        Buttons = [.. buttons.ToArray().Append(Line.ButtonStartOver).Select(Labelled)],
    };

    private string WhyMove(Case @case, Situation situation) => @case.Pending switch
    {
        Move.Ask ask => Wording.Questions[ask.Question].Why,
        Move.Try attempt when DefectOf(attempt.Fix, situation) is { } seen => $"{Wording.Line(Line.DefectFirst, ("seen", seen))} {Wording.Fixes[attempt.Fix].Why}",
        Move.Try attempt => Wording.Fixes[attempt.Fix].Why,
        Move.CheckBack waiting => Wording.Fixes[waiting.Fix].Why,
        _ => "",
    };

    private CauseText TextOf(string cause, Situation situation) =>
        situation.SubCauseOf(cause) is { } shown ? Wording.SubCauses[shown.Id] : Wording.Causes[cause];

    private string? DefectOf(string fix, Situation situation)
    {
        foreach (var (fact, value) in situation.Values)
        {
            if (knowledge.Model.Facts[fact].Defects.GetValueOrDefault(value) == fix) return Wording.Facts[fact].Seen[value];
        }

        return null;
    }

    private string? RefusedBy(Move? pending, Fact fact) =>
        pending is Move.Ask { Gate: { } id } && knowledge.Model.Questions[knowledge.Model.Gates[id].Question].Fact == fact.Id && !knowledge.Model.Gates[id].Passes.Contains(fact.Value)
            ? id
            : null;

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

    private Progress ProgressAt(string fix, Situation situation)
    {
        var tried = situation.Attempts.Select(a => a.Fix).ToHashSet();
        var marks = knowledge.Model.Ladder.Rungs.Select(r =>
            r == fix ? Rung.Now : tried.Contains(r) ? Rung.Tried : situation.RulesOut(knowledge.Model.Fixes[r]) ? Rung.PassedOver : Rung.Ahead);
        return new Progress([.. marks], Wording.Line(Line.StepNumber, ("step", (tried.Count + 1).ToString(CultureInfo.InvariantCulture))));
    }

    private string OnRung(int rung) =>
        Wording.Line(Line.OnRung, ("rung", rung.ToString(CultureInfo.InvariantCulture)), ("of", knowledge.Model.Ladder.Rungs.Length.ToString(CultureInfo.InvariantCulture)));

    private string Time(Fix fix) => fix.Price > 0 ? Wording.Line(Line.TakesMoney, ("time", Duration(fix))) : Duration(fix);

    private string Duration(Fix fix)
    {
        var minutes = Math.Round(fix.Minutes).ToString(CultureInfo.InvariantCulture);
        if (fix.Waiting > TimeSpan.Zero) return Wording.Line(Line.TakesAndWaits, ("minutes", minutes), ("waiting", Spoken(fix.Waiting)));
        return fix.Minutes <= 1 ? Wording.Line(Line.TakesAMinute) : Wording.Line(Line.TakesMinutes, ("minutes", minutes));
    }

    private string Spoken(TimeSpan time)
    {
        if (time.TotalHours < 1) return Wording.Line(Line.Minutes, ("minutes", Math.Round(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)));
        var hours = Math.Round(time.TotalHours);
        return hours == 1 ? Wording.Line(Line.OneHour) : Wording.Line(Line.Hours, ("hours", hours.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Percent(double probability) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(probability * 100)} %");

    private Button Labelled(string line) => new(Wording.Line(line));
}
