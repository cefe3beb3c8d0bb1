using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts what a message told into the case. Pure: time comes with the call.</summary>
public sealed class Intake(KnowledgeBase knowledge)
{
    /// <summary>What takes less may show at once, or turn out not to be needed.</summary>
    internal static readonly TimeSpan LeastToWait = TimeSpan.FromHours(6);

    private const int MostWordsOfAnswer = 2;
    private const int LongestNote = 500;
    private const int MostWordsOfQuestion = 6;

    private readonly AnswerReader answers = new(knowledge.Model, knowledge.Wording);

    /// <summary>The case with the message in it; the same case if the message told nothing that matters here.</summary>
    public Case Take(Case @case, Reading reading, DateTimeOffset now)
    {
        if (reading.HandOff is { } reason && @case.Pending != new Move.HandOff(reason)) return @case.CallPerson(reason);
        if (reading.Command == Commands.Person) return @case.Pending is Move.HandOff ? @case : @case.CallPerson(Move.HandOff.Asked);
        if (reading.Command == Commands.Stop) return @case.Stop();
        var (settled, own, next) = SeveralDevices.Settle(@case, reading);
        if (@case.Pending is Move.Resolved && settled != @case) return settled;
        var taken = TakeOwn(settled, own, now);
        return next is not null && taken.End is not null ? taken.TurnTo(next) : taken;
    }

    private Case TakeOwn(Case @case, Reading reading, DateTimeOffset now)
    {
        if (@case.Pending is Move.Ask asked) reading = answers.Pressed(reading, asked.Question) is null ? answers.AsAnswer(reading, asked.Question) : reading with { Facts = [], Tried = [], Outcome = null, Causes = [] };
        return @case.Pending switch
        {
            Move.Resolved => TakeAfterwards(@case, reading, now),
            Move.HandOff => TakeForThePerson(@case, reading, now),
            Move.Ask ask => TakeAnswer(TakeTold(@case, reading, now), ask, reading, now),
            Move.Try attempt => TakeOutcome(TakeTold(@case, reading, now), attempt.Fix, reading, now),
            Move.CheckBack waiting => TakeOutcome(TakeTold(@case, reading, now), waiting.Fix, reading, now),
            _ => TakeUnasked(TakeTold(@case, reading, now), reading),
        };
    }

    private Case TakeTold(Case @case, Reading reading, DateTimeOffset now) => TakeTried(TakeFacts(@case, reading), reading, now);

    private Case TakeFacts(Case @case, Reading reading)
    {
        // Before a gate people name the other device, the one that holds their messages or gets the code; in a question any.
        var isOfAnother = IsAsked(reading) ? @case.NamedDevice is not null : @case.Pending is Move.Ask { Gate: not null } && !(reading is { Corrects: true, Answer: null });
        if (reading.Facts.FirstOrDefault(f => f.Id == Case.DeviceFact) is { } device && !isOfAnother) @case = TakeDevice(@case, device.Value, reading);
        if ((CauseNamed(reading) ?? reading.Suspects) is { } cause) @case = @case.Suspect(cause);
        var known = Situation.Of(@case, knowledge.Model).Facts;
        foreach (var heard in reading.Facts.Concat(LateAnswers(@case, reading)).Where(f => (IsPlain(reading) || !Opens(f)) && !(isOfAnother && f.Id == Case.DeviceFact)))
        {
            var before = known.GetValueOrDefault(heard.Id);
            if (before?.Value != heard.Value) @case = Learn(@case, heard.Id, heard.Value, before is null ? FactSource.Said : FactSource.Corrected);
        }

        return @case;
    }

    // "It is nearly full, I think" a while after the question was left.
    private IEnumerable<HeardFact> LateAnswers(Case @case, Reading reading)
    {
        if (@case.Events.OfType<CaseEvent.Unanswered>().LastOrDefault() is not { } left) return [];
        var fact = knowledge.Model.Questions[left.Question].Fact;
        return reading.Facts.Any(f => f.Id == fact) ? [] : reading.FactsWhenAsked.Where(f => f.Id == fact);
    }

    // One of the causes that the bot has named.
    private string? CauseNamed(Reading reading) =>
        knowledge.Wording.Causes.FirstOrDefault(c => string.Equals(c.Value.Name, reading.Text.Trim(), StringComparison.OrdinalIgnoreCase)).Key;

    // A device that is named for the first time, or to put something right, was meant all along; any other is one more.
    private static Case TakeDevice(Case @case, string device, Reading reading) =>
        reading.Corrects || (@case.NamedDevice is null && !reading.Marks.Contains(Marks.AnotherDevice)) ? @case.Mean(device) : @case.TurnTo(device);

    private Case TakeTried(Case @case, Reading reading, DateTimeOffset now)
    {
        var outcome = OutcomeOf(reading) ?? Outcome.NoChange;
        foreach (var id in reading.Tried.Where(id => id != FixOf(@case.Pending)))
        {
            if (MannerOf(knowledge.Model.Fixes[id], reading, Attempt.Unknown) is not { } manner) continue;
            var before = @case.Attempts.FirstOrDefault(a => a.Fix == id && a.Device == @case.Device);
            if (before is null) @case = @case.Try(id, outcome, now, manner);
            else if (before.Outcome != outcome && OutcomeOf(reading) is not null) @case = @case.Try(id, outcome, now, before.Manner);
        }

        return @case;
    }

    private Case TakeAnswer(Case @case, Move.Ask ask, Reading reading, DateTimeOffset now)
    {
        var question = knowledge.Model.Questions[ask.Question];
        var value = reading.Command == Commands.Skip ? Answers.Unsure : answers.Read(reading, ask.Question);
        if (value is null && reading.Tried.IsEmpty && OutcomeOf(reading) is { } outcome) return TakeOutcomeInBetween(@case, outcome, ask, now);
        if (value is null || (ask.Gate is { } gate && knowledge.Model.Gates[gate].Passes.Contains(value) && !IsClear(reading, question, value))) return @case;
        if (value == Answers.Unsure) return @case.LeaveUnanswered(ask.Question);

        var fix = ask.Gate is null && ask.Fix is { } id ? knowledge.Model.Fixes[id] : null;
        var attempt = fix is null ? null : @case.Attempts.FirstOrDefault(a => a.Fix == fix.Id && a.Manner == Attempt.Unknown);
        var answered = reading.Facts.Any(f => f.Id == question.Fact) ? @case : Learn(@case, question.Fact, value, FactSource.Answered);
        if (attempt is null) return answered;
        return Manner(fix!, value) is { } manner ? answered.Try(attempt.Fix, attempt.Outcome, now, manner) : answered.Strike(attempt);
    }

    // A gate opens on a clear yes only: the button, that word and little else, or the fact told plainly. Never on "I guess", "yes but no" or a question.
    private bool IsClear(Reading reading, Question question, string value)
    {
        if (answers.Pressed(reading, question.Id) == value) return true;
        if (!IsPlain(reading)) return false;
        if (reading.Facts.Any(f => f.Id == question.Fact)) return true;
        return reading.IsClearAnswer;
    }

    private static bool IsPlain(Reading reading) =>
        !reading.Text.Contains('?', StringComparison.Ordinal) && reading.Answer is not Answers.Unsure && !reading.Marks.Contains(Marks.Hedge) && !reading.Corrects;

    private static bool IsAsked(Reading reading) => reading.Text.Contains('?', StringComparison.Ordinal) && reading.Marks.Contains(Marks.Asking);

    // What would open a gate counts only when it is told plainly; otherwise the gate asks.
    private bool Opens(HeardFact heard) => knowledge.Model.Gates.Values.Any(g => knowledge.Model.Questions[g.Question].Fact == heard.Id && g.Passes.Contains(heard.Value));

    // "It worked" while a question is open is about the banner; "no change" says that there is nothing more to tell about the question.
    private static Case TakeOutcomeInBetween(Case @case, Outcome outcome, Move.Ask ask, DateTimeOffset now) => outcome switch
    {
        Outcome.Worked => @case.Clear(),
        Outcome.CameBack when @case.Attempts.LastOrDefault(a => a.Done && a.Device == @case.Device) is { Outcome: not Outcome.CameBack } last => @case.Try(last.Fix, Outcome.CameBack, now, last.Manner),
        _ => @case.LeaveUnanswered(ask.Question),
    };

    private Case TakeOutcome(Case @case, string fix, Reading reading, DateTimeOffset now)
    {
        var outcome = reading.Command == Commands.Skip ? Outcome.Skipped : OutcomeOf(reading) ?? OutcomeOfAnswer(reading);
        if (outcome is null && reading.Tried.Contains(fix)) outcome = Outcome.NoChange;
        if (outcome is Outcome.Waiting && @case.Pending is Move.CheckBack) return @case;
        if (IsTooSoon(@case, reading)) outcome = Outcome.Waiting;
        return outcome is { } known ? @case.Try(fix, known, now, MannerOf(knowledge.Model.Fixes[fix], reading, Attempt.AsDescribed) ?? Attempt.AsDescribed) : @case;
    }

    /// <summary>Whether a fix that needs hours is said to have changed nothing before it can have had them. Who then says it again knows better.</summary>
    public bool IsTooSoon(Case @case, Reading reading)
    {
        if (@case.Pending is not Move.Try { Fix: var id } || (OutcomeOf(reading) ?? OutcomeOfAnswer(reading)) is not Outcome.NoChange || reading.Tried.Contains(id)) return false;
        var fix = knowledge.Model.Fixes[id];
        return fix.Waiting >= LeastToWait && @case.HeardAt - @case.MovedAt < fix.Waiting / 2 && (fix.MannerQuestion is null || MannerOf(fix, reading, Attempt.Unknown) is Attempt.Unknown);
    }

    // A bare "yes" or "no" says whether the banner went away; "yes i did that" and "are you sure" do not. Who doesn't know can't do it.
    private static Outcome? OutcomeOfAnswer(Reading reading) => reading switch
    {
        { Facts.IsEmpty: false } => null,
        { Answer: Answers.Unsure } => Outcome.CouldNot,
        { IsClearAnswer: false } or { Words: > MostWordsOfAnswer } => null,
        { Answer: Answers.Yes } => Outcome.Worked,
        { Answer: Answers.No } => Outcome.NoChange,
        _ => null,
    };

    private static Case TakeUnasked(Case @case, Reading reading) => OutcomeOf(reading) is Outcome.Worked && reading.Tried.IsEmpty ? @case.Clear() : @case;

    // Resolved: which fix it was, or that it was not gone for good, or another device.
    private Case TakeAfterwards(Case @case, Reading reading, DateTimeOffset now)
    {
        if (@case.OthersAffected is [var other, ..] && reading is { Facts.IsEmpty: true, Tried.IsEmpty: true })
        {
            if (OutcomeOf(reading) is Outcome.NoChange || reading is { Outcome: null, Answer: Answers.Yes }) return @case.Reopen().TurnTo(other);
            if (OutcomeOf(reading) is Outcome.Worked || reading is { Outcome: null, Answer: Answers.No }) return @case.TurnTo(other).Clear();
        }

        if (FixNamed(@case, reading) is { } helped)
        {
            var others = @case.End is CaseEvent.Tried { Attempt: var credited } && credited.Fix != helped.Fix ? @case.Try(credited.Fix, Outcome.NoChange, now, credited.Manner) : @case;
            return others.Try(helped.Fix, Outcome.Worked, now, helped.Manner);
        }

        if (OutcomeOf(reading) is { } outcome and not (Outcome.Worked or Outcome.Waiting))
        {
            var opened = @case.End is CaseEvent.Tried { Attempt: var last }
                ? @case.Try(last.Fix, outcome is Outcome.NoChange ? Outcome.NoChange : Outcome.CameBack, now, last.Manner)
                : @case.Reopen();
            return TakeTold(opened, reading, now);
        }

        return reading.TellsOfTrouble && OutcomeOf(reading) is not Outcome.Worked ? TakeTold(@case.Reopen(), reading, now) : @case;
    }

    private Attempt? FixNamed(Case @case, Reading reading) => @case.Attempts
        .Where(a => a.Done && a.Device == @case.Device)
        .LastOrDefault(a => string.Equals(knowledge.Wording.OnDevice(knowledge.Wording.Fixes[a.Fix].Title, a.Device), reading.Text.Trim(), StringComparison.OrdinalIgnoreCase) || (OutcomeOf(reading) is null or Outcome.Worked && reading.Tried.Contains(a.Fix)));

    // What is told while a person has the case is theirs to read; only a banner that is gone ends it.
    private Case TakeForThePerson(Case @case, Reading reading, DateTimeOffset now)
    {
        var told = TakeTold(@case, reading, now);
        if (OutcomeOf(reading) is Outcome.Worked) return told.Clear();
        if (@case.End is CaseEvent.PersonNeeded needed && told.End is not CaseEvent.PersonNeeded) told = told.CallPerson(needed.Reason);
        return reading is { Words: > 0, Command: null } && (reading.Faq is null || reading.Words > MostWordsOfQuestion) ? told.Note(reading.Text.Length > LongestNote ? reading.Text[..LongestNote] : reading.Text) : told;
    }

    private Case Learn(Case @case, string fact, string value, FactSource source) =>
        @case.Learn(new Fact(fact, value, source), knowledge.Model.Facts[fact].PerDevice);

    private string? MannerOf(Fix fix, Reading reading, string untold)
    {
        if (fix.MannerQuestion is not { } question) return Attempt.AsDescribed;
        var told = reading.Facts.FirstOrDefault(f => f.Id == knowledge.Model.Questions[question].Fact)?.Value;
        return told is null ? untold : Manner(fix, told);
    }

    // An answer that is no manner ("never") says that it was not tried at all.
    private static string? Manner(Fix fix, string value) => value == Attempt.AsDescribed || fix.Manners.ContainsKey(value) ? value : null;

    private static Outcome? OutcomeOf(Reading reading) => reading.Outcome is { } id ? Outcomes.ById[id] : null;

    private static string? FixOf(Move? move) => move switch
    {
        Move.Try attempt => attempt.Fix,
        Move.CheckBack waiting => waiting.Fix,
        _ => null,
    };
}
