using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Takes a message to the case: reads it, puts what it tells into the case, and plans the next move.</summary>
/// <param name="knowledge">What is known.</param>
/// <param name="voice">For answers on the side.</param>
/// <param name="clock">The time.</param>
/// <param name="newCaseId">Gives a new case its id.</param>
public sealed class Listener(KnowledgeBase knowledge, Voice voice, TimeProvider clock, Func<string> newCaseId)
{
    private readonly Interpreter interpreter = new(knowledge.Model, knowledge.Lexicon);
    private readonly Intake intake = new(knowledge);

    /// <summary>Hears a message and leaves the case as it stands after it.</summary>
    public Heard Hear(CaseFile file, Said said)
    {
        var reading = file.Reading = interpreter.Read(Spelled(said.Text, file.Case));
        if (reading.HadSecret) file.Lead = knowledge.Wording.Line(Line.SecretSeen);
        if (file.Case is null) return Open(file, reading, Line.GreetingCase);
        if (reading.Command == Commands.StartOver) return Open(file, Silent(reading), Line.StartedOver);

        var before = file.Case;
        if (said.Move.Length > 0 && said.Move != Moves.KeyOf(before) && reading.Command is null) return Aside(Line.StaleButton);
        if (before.Pending is Move.HandOff or Move.Resolved or Move.Stopped) return HearAfterEnd(file, before, reading);
        if (reading.HandOff is not null) return Take(file, before, reading);
        if (AnswerAside(before, reading) is { } aside) return AnswerAndTake(file, before, reading, aside);
        return reading.Command == Commands.Back ? TakeBack(file, before) : Take(file, before, reading);
    }

    // "2" and "the second one" are the button at that place.
    private string Spelled(string text, Case? @case)
    {
        if (@case?.Pending is null) return text;
        var buttons = voice.Buttons(@case);
        return NumberedChoice.In(text, buttons.Length) is { } place ? buttons[place].Label : text;
    }

    // "Is iCloud down? Photos don't sync either" asks and tells: what it tells may lead on, and then the answer leads over.
    private Heard AnswerAndTake(CaseFile file, Case before, Reading reading, Heard.Aside aside)
    {
        var told = reading with { Answer = null, Command = reading.Command == Commands.Person ? reading.Command : null };
        var tells = told.Command is not null || reading.Outcome is not null || !reading.Tried.IsEmpty;
        var after = tells && (before.Pending is not Move.Ask || told.Command is not null) ? intake.Take(before.NextRound(), told, clock.GetUtcNow()) : intake.TakeFacts(before.NextRound(), reading);
        file.Case = Planned(after);
        if (file.Case.Pending == before.Pending || aside.Reply is not Reply.Text { Words: var answer }) return aside;
        Lead(file, answer);
        return Moved(file);
    }

    private Heard HearAfterEnd(CaseFile file, Case ended, Reading reading)
    {
        if (reading.HandOff is not null) return Take(file, ended, reading);
        if (reading.Outcome == "came-back" && ended.Pending is not Move.HandOff) return Take(file, ended, reading);
        if (AnswerAside(ended, reading) is { } aside) return aside;
        if (ended.Pending is Move.HandOff) return Aside(Line.HandedOffAlready);
        if (ended.Pending is Move.Stopped) return GoOn(file, ended, reading);
        return TellsOfTrouble(reading) ? Open(file, reading, Line.GreetingCase) : Aside(Line.EndedAlready);
    }

    private Heard.Moved GoOn(CaseFile file, Case stopped, Reading reading)
    {
        file.Case = Planned(intake.Take(Planned(stopped.Resume()).NextRound(), reading, clock.GetUtcNow()));
        Lead(file, knowledge.Wording.Line(Line.GreetingReturning));
        return Moved(file);
    }

    private static bool TellsOfTrouble(Reading reading) =>
        !reading.Facts.IsEmpty || !reading.Tried.IsEmpty || reading.Command == Commands.Person || reading.Causes is [{ Id: not CauseGuess.Unknown }, ..];

    private Heard.Moved Open(CaseFile file, Reading reading, string greeting)
    {
        var opened = new Case(newCaseId(), clock.GetUtcNow());
        file.Case = Planned(intake.Take(opened.NextRound(), reading, clock.GetUtcNow()));
        if (file.Case.Pending is not Move.HandOff) Lead(file, reading.Faq is { } faq ? knowledge.Wording.Faq[faq].Answer : knowledge.Wording.Line(greeting));
        return Moved(file);
    }

    private Heard.Aside? AnswerAside(Case @case, Reading reading)
    {
        if (reading.Faq is { } faq) return new Heard.Aside(new Reply.Text(knowledge.Wording.Faq[faq].Answer));
        if (reading.Outcome is not null) return null;
        return reading.Command switch
        {
            Commands.Help => Aside(Line.Help),
            Commands.Why => new Heard.Aside(voice.Why(@case)),
            Commands.Progress => new Heard.Aside(voice.Tried(@case)),
            _ => null,
        };
    }

    private Heard TakeBack(CaseFile file, Case before)
    {
        var back = before.Back();
        if (back == before) return Aside(Line.NothingToTakeBack);
        file.Case = Planned(back);
        Lead(file, knowledge.Wording.Line(Line.AfterBack));
        return Moved(file);
    }

    private Heard Take(CaseFile file, Case before, Reading reading)
    {
        var after = intake.Take(before.NextRound(), reading, clock.GetUtcNow());
        if (after.Events.SequenceEqual(before.Events)) return new Heard.Nothing();
        file.Case = Planned(after);
        Lead(file, voice.LeadAfter(before, after));
        return Moved(file);
    }

    private Case Planned(Case @case) => @case with { Pending = Planner.Next(@case, knowledge.Model) };

    private static Heard.Moved Moved(CaseFile file)
    {
        file.Understood = true;
        return new Heard.Moved();
    }

    private Heard.Aside Aside(string line) => new(voice.Say(line));

    private static void Lead(CaseFile file, string sentence) => file.Lead = $"{file.Lead} {sentence}".Trim();

    // "Start over" must not carry the old message into the new case.
    private static Reading Silent(Reading reading) => new("") { Language = reading.Language };
}
