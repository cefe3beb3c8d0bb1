using System.Collections.Immutable;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts moves into words.</summary>
public sealed class Voice
{
    private const int TimesToOfferPerson = 3;

    private readonly KnowledgeBase knowledge;
    private readonly FixVoice fixes;
    private readonly EndVoice ends;
    private readonly WaitingVoice waits;

    /// <summary>Gets ready to speak.</summary>
    /// <param name="knowledge">What is known.</param>
    /// <param name="settings">When the bot may ask by itself; the usual hours if null.</param>
    /// <param name="reach">What can remind people who have closed the chat; nothing if null.</param>
    public Voice(KnowledgeBase knowledge, CheckInSettings? settings = null, IReachDesk? reach = null)
    {
        this.knowledge = knowledge;
        fixes = new FixVoice(knowledge);
        ends = new EndVoice(knowledge);
        waits = new WaitingVoice(knowledge, settings ?? new CheckInSettings(), reach);
        Reasons = new Reasons(knowledge);
        Report = new CaseReport(knowledge, Reasons);
    }

    /// <summary>Says why.</summary>
    public Reasons Reasons { get; }

    /// <summary>Says the whole case.</summary>
    public CaseReport Report { get; }

    private Wording Wording => knowledge.Wording;

    /// <summary>What is said for the pending move of a case. Who gets nowhere is offered a person.</summary>
    public Reply For(Case @case) => LeadsNowhere(@case) ? Whole(@case) with { Lead = Wording.Line(Line.PersonOffer) } : Whole(@case);

    /// <summary>What can be pressed at the end of what was said for the pending move.</summary>
    public ImmutableArray<Button> Buttons(Case @case) => @case.Pending is Move.HandOff ? Report.Summary(@case).Buttons : Again(@case).Buttons;

    /// <summary>The pending move again, after a message that did not move the case: a fix is not handed out twice, only asked about. Who gets nowhere is offered a person.</summary>
    public Reply Again(Case @case)
    {
        var whole = Whole(@case);
        var again = whole switch
        {
            Reply.Fix fix => new Reply.Question(Wording.Line(Line.HowDidItGo, ("fix", fix.Title)), "") { Buttons = fix.Buttons.Add(Labelled(Line.ButtonAgain)), Move = fix.Move, More = fix.More },
            Reply.Question question when @case.Pending is Move.CheckBack waiting => question with { Note = waits.Again(waiting, Situation.Of(@case, knowledge.Model)).Note },
            _ => whole,
        };
        if (!LeadsNowhere(@case)) return again;
        return again with { Lead = @case.Idle % TimesToOfferPerson == 0 ? Wording.Line(Line.PersonOffer) : again.Lead, Buttons = again.Buttons.Add(Labelled(Line.ButtonPerson)) };
    }

    /// <summary>What is left of what was said for the pending move of a case that has not ended, once it has moved on, or has been said again.</summary>
    /// <param name="case">The case as it was.</param>
    /// <param name="isCurrent">Whether that move is still pending.</param>
    public Reply Earlier(Case @case, bool isCurrent) => Say(isCurrent ? Line.SaidAgain : Line.EarlierStep, ("title", Whole(@case) switch
    {
        Reply.Fix fix => fix.Title,
        Reply.Question question when @case.Pending is Move.Ask => question.Ask,
        _ => Wording.Fixes[((Move.CheckBack)@case.Pending!).Fix].Title,
    }));

    /// <summary>The steps of a fix that is being left to work; how it went is asked after them.</summary>
    public Heard.Aside Steps(string fix, Case @case) => new(fixes.For(fix, Situation.Of(@case, knowledge.Model)) with { Buttons = [] });

    /// <summary>What is said to someone who writes although the case has ended.</summary>
    public Heard.Aside AfterEnd(Case @case) => WithWayOn(new Heard.Aside(new Reply.Text(ends.After(@case.Pending))), @case);

    /// <summary>An answer to someone whose case has ended, with the buttons of the end itself, so that a number means the same.</summary>
    public Heard.Aside WithWayOn(Heard.Aside aside, Case @case) =>
        aside with { Reply = aside.Reply with { Buttons = Buttons(@case), Move = Moves.KeyOf(@case) } };

    /// <summary>What is said to someone who returns: where they stand. The pending move follows.</summary>
    public Heard.Aside WelcomeBack(Case @case, string opening = Line.GreetingReturning)
    {
        if (@case.IsEnded) return WithWayOn(new Heard.Aside(new Reply.Text($"{Wording.Line(Line.WelcomeBack)} {ends.After(@case.Pending)}")), @case);
        var tried = @case.Attempts.Where(a => a.Device == @case.Device).Select(a => Wording.Fixes[a.Fix].Title).Distinct().ToList();
        return new Heard.Aside(new Reply.Text(tried.Count == 0 ? Wording.Line(opening) : $"{Wording.Line(opening)} {Wording.Line(Line.TriedSoFar, ("fixes", string.Join(", ", tried)))}"));
    }

    /// <summary>A line of the dialogs as a reply.</summary>
    public Reply Say(string line, params ReadOnlySpan<(string Name, string Value)> values) => new Reply.Text(Wording.Line(line, values));

    /// <summary>What is said to someone who has said nothing of their trouble yet.</summary>
    public Heard.Aside Greeting() => new(Say(Line.Greeting) with
    {
        Suggestions = [.. knowledge.Model.Facts[Case.DeviceFact].Values.Select(d => new Button(Wording.Line(Line.ButtonPausedOn, ("on", Wording.Facts[Case.DeviceFact].Values[d]))))],
    });

    /// <summary>What is said to someone who judges the pending fix before it can have worked.</summary>
    public string TooSoon(Case @case) => @case.Pending is Move.CheckBack waiting ? Wording.Line(Line.TooSoon, ("waiting", fixes.Spoken(waiting.After))) : "";

    /// <summary>What is said about when to ask, in front of the time itself.</summary>
    /// <param name="note">What there is to say; null if no more than that it is so.</param>
    /// <param name="case">The case.</param>
    public string Arranged(string? note, Case @case) => waits.Note(note, @case.Pending is Move.CheckBack waiting ? waiting.After : TimeSpan.Zero, fixes.Spoken);

    /// <summary>The sentence that leads over from what the person said last.</summary>
    public string LeadAfter(Case before, Case after)
    {
        if (after.Events.Length <= before.Events.Length) return "";
        if (after.Device != before.Device) return Wording.Line(Line.AfterDevice);
        if (after.OthersAffected.Except(before.OthersAffected).Any()) return Wording.Line(Line.OneFirst);
        if (before.OthersAffected.Except(after.OthersAffected).Any()) return Wording.Line(Line.AfterOtherWorks);
        return after.Events[^1] switch
        {
            CaseEvent.Reopened when before.Pending is Move.Stopped => Wording.Line(Line.GreetingReturning),
            CaseEvent.Unanswered when before.Pending is Move.Ask { Gate: { } closed } => Wording.RefusedGates[closed],
            CaseEvent.Unanswered => Wording.Line(Line.AfterUnsure),
            CaseEvent.Tried { Attempt.Outcome: Outcome.NoChange } => Wording.Line(Line.AfterNoChange),
            CaseEvent.Tried { Attempt.Outcome: Outcome.CouldNot } => IsBeyondThem(after) ? $"{Wording.Line(Line.AfterCouldNot)} {Wording.Line(Line.PersonOffer)}" : Wording.Line(Line.AfterCouldNot),
            CaseEvent.Tried { Attempt.Outcome: Outcome.CameBack } => Wording.Line(Line.AfterCameBack),
            CaseEvent.Tried { Attempt.Outcome: Outcome.Skipped } => Wording.Line(Line.AfterSkipped),
            CaseEvent.Learned learned when RefusedBy(before.Pending, learned.Fact) is { } gate => Wording.RefusedGates[gate],
            CaseEvent.Learned { Fact.Source: FactSource.Corrected } => Wording.Line(Line.AfterCorrection),
            _ => "",
        };
    }

    private Reply Whole(Case @case)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        Reply reply = @case.Pending switch
        {
            Move.Ask ask => ForQuestion(ask, situation),
            Move.Try attempt => fixes.For(attempt.Fix, situation),
            Move.CheckBack waiting => waits.For(waiting, situation),
            Move.Resolved resolved => ends.ForResolved(resolved, situation),
            Move.HandOff handOff => new Reply.Text(Wording.HandOffs[handOff.Reason].Say),
            _ => ends.ForStopped(),
        };
        return reply with { Move = Moves.KeyOf(@case), More = @case.IsEnded ? null : Menu };
    }

    private Menu Menu => new(
        Wording.Line(Line.ButtonMore),
        [.. ((string[])[Line.ButtonWhy, Line.ButtonProgress, Line.ButtonBack, Line.ButtonSkip, Line.ButtonStartOver, Line.ButtonPerson, Line.ButtonStop]).Select(Labelled)]);

    private Reply.Question ForQuestion(Move.Ask ask, Situation situation)
    {
        var text = Wording.Questions[ask.Question];
        var values = knowledge.Model.Facts[knowledge.Model.Questions[ask.Question].Fact].Values;
        return new Reply.Question(text.Ask, text.How ?? "")
        {
            Lead = ask is { Gate: { } gate, Fix: { } fix } ? Wording.Line(IsFirstGate(gate, fix, situation) ? Line.BeforeGate : Line.BeforeNextGate, ("fix", Wording.Fixes[fix].Title)) : "",
            Buttons = [.. values.Select(v => new Button(text.Answers[v])), Labelled(Line.ButtonUnsure)],
        };
    }

    // Who could do none of the last few fixes alone is offered a person now and then.
    private static bool IsBeyondThem(Case @case)
    {
        var inARow = @case.Attempts.Reverse().TakeWhile(a => a.Outcome is Outcome.CouldNot).Count();
        return inARow > 0 && inARow % TimesToOfferPerson == 0;
    }

    private static bool LeadsNowhere(Case @case) => @case.Idle >= TimesToOfferPerson && !@case.IsEnded;

    private bool IsFirstGate(string gate, string fix, Situation situation) =>
        !knowledge.Model.Fixes[fix].Gates.Any(g => g != gate && situation.Facts.GetValueOrDefault(knowledge.Model.Questions[knowledge.Model.Gates[g].Question].Fact)?.Source is FactSource.Answered);

    private string? RefusedBy(Move? pending, Fact fact) =>
        pending is Move.Ask { Gate: { } id } && knowledge.Model.Questions[knowledge.Model.Gates[id].Question].Fact == fact.Id && !knowledge.Model.Gates[id].Passes.Contains(fact.Value)
            ? id
            : null;

    private Button Labelled(string line) => new(Wording.Line(line));
}
