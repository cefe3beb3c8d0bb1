using System.Collections.Frozen;
using System.Collections.Immutable;
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
/// <param name="settings">When the bot may ask by itself; the usual hours if null.</param>
public sealed class Listener(KnowledgeBase knowledge, Voice voice, TimeProvider clock, Func<string> newCaseId, CheckInSettings? settings = null)
{
    // A question that so many messages did not answer is left, so that nobody is stuck with it.
    private const int MostIdle = 3;

    // A cause that is less likely than this is not worth naming as a guess.
    private const double LeastToGuess = 0.1;

    // Someone who was away for so long is told where they stand.
    private static readonly TimeSpan Away = TimeSpan.FromHours(6);

    private readonly Interpreter interpreter = knowledge.Interpreter;
    private readonly FrozenSet<string> shortWords = knowledge.Wording.ShortLabels.Values.Select(Remainder.Bare).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly Intake intake = new(knowledge);
    private readonly CheckIns checkIns = new(knowledge.Model, settings ?? new CheckInSettings());
    private readonly Resuming resuming = new(knowledge, voice);

    private Wording Wording => knowledge.Wording;

    /// <summary>One that answers in other words, and is the same otherwise.</summary>
    /// <param name="other">What is known, with the other words.</param>
    /// <param name="otherVoice">Speaks them.</param>
    public Listener With(KnowledgeBase other, Voice otherVoice) => new(other, otherVoice, clock, newCaseId, settings);

    /// <summary>Hears a message and leaves the case as it stands after it.</summary>
    /// <param name="file">The case file.</param>
    /// <param name="said">The message.</param>
    /// <param name="arrives">Whether the conversation begins with this message.</param>
    public Heard Hear(CaseFile file, Said said, bool arrives)
    {
        file.Case = file.Case?.Located(said.Zone);
        var heard = HearMessage(file, said, arrives);
        file.Case = file.Case?.Located(said.Zone);
        return heard;
    }

    /// <summary>Plans what comes next if nothing is pending: what was may be about something that the knowledge does not have any more.</summary>
    public void Plan(CaseFile file)
    {
        if (file.Case is { Pending: null } left) file.Case = Planned(left);
    }

    /// <summary>Asks how it went with a fix that is being left to work, if that is due. It is no message of the person's, and counts as none.</summary>
    /// <returns>The question that is to be said, or null if there is nothing to say.</returns>
    public Heard? CheckIn(CaseFile file)
    {
        var now = clock.GetUtcNow();
        if (file.Case is not { Pending: Move.CheckBack, CheckIn: { } due } @case || due.At > now) return null;
        if (checkIns.AllowedAt(due, file.Profile, now) is var allowed && allowed > now)
        {
            file.Case = @case with { CheckIn = due with { At = allowed } };
            return null;
        }

        file.Say(Wording.Line(due.Repeats == 0 ? Line.CheckIn : Line.CheckInAgain));
        file.Case = checkIns.Asked(@case, file.Profile, now);
        return new Heard.Again();
    }

    private Heard HearMessage(CaseFile file, Said said, bool arrives)
    {
        var now = clock.GetUtcNow();
        if (file is { Resumption: Resumption.Resumed, Case: { } brought }) file.Case = UpToDate(brought, file.Profile, now);
        if (resuming.Hear(file) is { } resumed) return resumed;
        var reading = interpreter.Read(Spelled(said.Text, file), file.Case?.ToldLanguage);
        if (IsNewLanguage(file, reading)) file.Say(Wording.Languages[reading.Language]);
        if (reading.HadSecret) file.Say(Wording.Line(Line.SecretSeen));
        if (said.HasPicture && (said.Text.Length > 0 || file.Case is null)) file.Say(Wording.Line(Line.PictureSeen));
        if (Forgetting(file, said, reading, now) is { } forgetting) return forgetting;
        if (file.Case is null) return WithLanguageTold(file, reading, Open(file, reading, now));

        if (file.Case is { Advances: 0 } && reading.OpensCase && reading.IsUnderstood) return WithLanguageTold(file, reading, Begin(file, file.Case.NextRound(now), reading, now));
        var returns = now - file.Case.TouchedAt > Away || (arrives && !file.Case.IsEnded);
        var before = file.Case = UpToDate(file.Case.NextRound(now), file.Profile, now);
        var heard = IsStale(said, before, reading) ? Aside(file.Cards.WasAnOldOne ? Line.StaleCard : Line.StaleButton)
            : said is { HasPicture: true, Text: "" } ? Aside(Line.PictureSeen)
            : Respond(file, before, reading, returns);
        file.Case = heard is Heard.Moved ? file.Case.Advanced() : heard is Heard.Elsewhere or Heard.Aside { Arranged: true } ? file.Case with { Idle = 0 } : file.Case.Stayed(told: heard is Heard.Aside { Told: true });
        return WithLanguageTold(file, reading, heard);
    }

    private ImmutableArray<Button> ForgetButtons => [new Button(Wording.Line(Line.ButtonForget)), new Button(Wording.Line(Line.ButtonKeep))];

    // What can't be undone is asked about first; whoever says anything else goes on as before. A button of a card answers what the card asks.
    private Heard? Forgetting(CaseFile file, Said said, Reading reading, DateTimeOffset now)
    {
        if (file.AskedToForget)
        {
            var answer = said.Move.Length == 0 && reading is { Outcome: null, Facts.IsEmpty: true, Tried.IsEmpty: true } ? reading.Answer : null;
            return reading.Command is Commands.ForgetMe || answer is Answers.Yes ? new Heard.Forgotten()
                : answer is Answers.No && file.Case is { Advances: > 0 } ? new Heard.Again() : null;
        }

        if (reading.Command is not Commands.ForgetMe) return null;
        file.Case = (file.Case ?? Planned(new Case(newCaseId(), now))).NextRound(now);
        file.AsksToForget = true;
        return new Heard.Alone(new Reply.Text(Wording.Line(Line.ForgetAsk)) { Buttons = ForgetButtons });
    }

    // Whoever writes in another language is told once, in that language, in which the answers come.
    private bool IsNewLanguage(CaseFile file, Reading reading) =>
        reading.IsUnderstood && reading.Language != Wording.Language && file.Case?.ToldLanguage != reading.Language;

    private Heard WithLanguageTold(CaseFile file, Reading reading, Heard heard)
    {
        if (IsNewLanguage(file, reading)) file.Case = file.Case! with { ToldLanguage = reading.Language };
        return heard;
    }

    /// <summary>Greets someone who has said nothing yet.</summary>
    public Heard Greet(CaseFile file) => file.Case is { Advances: > 0 } @case ? voice.WelcomeBack(@case) : voice.Greeting();

    /// <summary>Greets someone who comes back into the same conversation; null if they were hardly away.</summary>
    public Heard? Return(CaseFile file) =>
        file.Case is { Advances: > 0 } @case && clock.GetUtcNow() - @case.TouchedAt > Away ? voice.WelcomeBack(@case) : null;

    // "2" and "the second one" are the button at that place, and so is the word that stands for it where there is little room. Who wants more where nothing is left gets the whole again.
    private string Spelled(string text, CaseFile file)
    {
        var @case = file.Case;
        if (!file.AskedToForget && @case is not { Pending: not null, Advances: > 0 }) return text;
        if (!file.AskedToForget && Remainder.IsMore(text, Wording)) return Wording.Line(Line.ButtonAgain);
        var isWord = shortWords.Contains(Remainder.Bare(text));
        if (!isWord && !interpreter.MayPick(text, @case?.ToldLanguage)) return text;
        var buttons = file.AskedToForget ? ForgetButtons : voice.Buttons(@case!);
        return interpreter.Picked(text, buttons.Length, @case?.ToldLanguage) is { } place
            ? buttons[place].Label
            : buttons.FirstOrDefault(b => isWord && Wording.ShortLabels.TryGetValue(b.Label, out var word) && Remainder.IsSame(word, text))?.Label ?? text;
    }

    // A button of an earlier card may still ask something or call a person, and change nothing.
    private static bool IsStale(Said said, Case @case, Reading reading) =>
        said.Move.Length > 0 && said.Move != Moves.KeyOf(@case) && (reading.Command is null or Commands.StartOver or Commands.Back or Commands.Skip);

    private Heard Respond(CaseFile file, Case before, Reading reading, bool returns)
    {
        if (!reading.IsUnderstood) return new Heard.Aside(new Reply.Text(Wording.Languages[reading.Language]));
        if (CheckIns.ZoneSaid(reading, before) is { } zone)
        {
            before = file.Case = checkIns.Moved(before, zone, file.Profile, clock.GetUtcNow());
            if (checkIns.WishIn(reading, before) is null) return new Heard.Aside(voice.Say(Line.CheckInSet)) { Arranged = true };
        }

        if (checkIns.WishIn(reading, before) is { } wish && !(before.CheckIn is { IsOnlyHere: true } && reading.WantsText && wish is not (SaidTime.On or SaidTime.After))) return Arrange(file, before, reading, wish);
        if (before.CheckIn is { IsOnlyHere: true } && (reading.WantsText || reading.WantsCalendar)) return new Heard.Elsewhere(reading.WantsCalendar);
        if (reading.HandOff is not null || reading.Command is Commands.Person or Commands.Stop) return Take(file, before, reading, aside: null, returns);
        return reading.Command switch
        {
            Commands.StartOver => StartOver(file, before),
            Commands.Back when reading.Facts.IsEmpty => TakeBack(file, before),
            Commands.Again when before.Pending is Move.CheckBack waiting => voice.Steps(waiting.Fix, before),
            Commands.Again when !before.IsEnded && !StillCannot(before, reading) => new Heard.Again(),
            _ when AnswerAside(before, reading) is { } aside => Take(file, before, reading, before.IsEnded && reading.Command != Commands.AsText ? voice.WithWayOn(aside, before) : aside, returns),
            _ when PutsRight(before, reading) => Take(file, Planned(before.Back()), reading, aside: null, returns),
            _ when before.Pending is Move.Stopped => Take(file, Planned(before.Reopen()), reading, aside: null, returns),
            _ => Take(file, before, reading, aside: null, returns),
        };
    }

    // "I can't find it" is helped with the whole move once; who says it again leaves it out.
    private static bool StillCannot(Case @case, Reading reading) => @case.Idle > 0 && (reading.Outcome is Outcomes.CouldNot || reading.Answer is Answers.Unsure);

    // "I meant no" answers the last question anew, "sorry, it did work" is about the last fix.
    private static bool PutsRight(Case @case, Reading reading) =>
        reading is { Facts.IsEmpty: true, Tried.IsEmpty: true } && reading.Marks.Contains(Marks.Correction) && @case.Events.LastOrDefault() switch
        {
            CaseEvent.Tried => (reading.Outcome ?? reading.Answer) is not null,
            CaseEvent.Learned or CaseEvent.Unanswered => reading.Answer is not null,
            _ => false,
        };

    private Heard Take(CaseFile file, Case before, Reading reading, Heard.Aside? aside, bool returns)
    {
        var after = Planned(intake.Take(before, reading, clock.GetUtcNow()));
        var was = file.Case!;
        if (after.Events.SequenceEqual(was.Events)) return aside ?? Silent(file, reading, returns);

        file.Case = after = Promised(after, was, file.Profile);
        var stays = after.Pending == was.Pending && after.Device == was.Device;
        if (stays && after.Pending is Move.CheckBack && reading.Outcome is Outcomes.Waiting) return StillWaiting(file, after) with { Told = true };
        if (stays) return (aside ?? (after.IsEnded ? voice.AfterEnd(after) : Aside(Line.Noted))) with { Told = true };
        if (aside?.Reply is Reply.Text { Words: var answer } && !IsCourtesy(reading)) file.Say(answer);
        file.Say(intake.IsTooSoon(before, reading) ? voice.TooSoon(after) : voice.LeadAfter(was, after));
        return new Heard.Moved();
    }

    // The person says when to be asked, and so that the fix is being left to work.
    private Heard Arrange(CaseFile file, Case before, Reading reading, SaidTime wish)
    {
        var after = Planned(intake.Take(before, checkIns.AsWaiting(reading), clock.GetUtcNow()));
        var (arranged, note) = after.Pending is Move.CheckBack ? checkIns.Arrange(after, wish, file.Profile, clock.GetUtcNow()) : new Arranged(after, Note: null);
        file.Case = arranged;
        if (after.Pending == before.Pending && after.Device == before.Device) return new Heard.Aside(new Reply.Text(voice.Arranged(note, arranged))) { Arranged = true };
        if (note is not null) file.Say(voice.Arranged(note, arranged));
        return new Heard.Moved();
    }

    // What takes its time is asked about without having been told when.
    private Case Promised(Case after, Case before, ChannelProfile profile) =>
        after.Pending is Move.CheckBack && (after.Pending != before.Pending || after.Device != before.Device) && checkIns.IsSlow(after)
            ? checkIns.Arrange(after, wish: null, profile, clock.GetUtcNow()).Case
            : after;

    // "Later", after it was asked how it went, is a reason to ask again.
    private Heard.Aside StillWaiting(CaseFile file, Case @case)
    {
        if (@case.CheckIn is { Repeats: 0 }) return Aside(Line.CheckInSet) with { Arranged = true };
        if (!checkIns.IsSlow(@case) || file.Profile.Reach is Reach.None || @case.AskedAt is null) return Aside(Line.AfterWaiting);
        file.Case = checkIns.Arrange(@case, wish: null, file.Profile, clock.GetUtcNow()).Case;
        return Aside(Line.CheckInSet) with { Arranged = true };
    }

    // Who writes at a time at which the bot was about to ask is asked now.
    private Case UpToDate(Case @case, ChannelProfile profile, DateTimeOffset now) =>
        @case.CheckIn is not { } set ? @case : set.At <= now ? checkIns.Asked(@case, profile, now) : checkIns.Fit(@case, profile);

    private bool IsCourtesy(Reading reading) => reading.Faq is { } faq && Wording.Faq[faq].IsCourtesy;

    // The message told nothing.
    private Heard Silent(CaseFile file, Reading reading, bool returns)
    {
        var @case = file.Case!;
        if (@case.Pending is null)
        {
            file.Say(Wording.Line(Line.GreetingReturning));
            return new Heard.Moved();
        }

        if (@case.IsEnded) return returns ? voice.WelcomeBack(@case) : voice.AfterEnd(@case);
        if (@case.Pending is Move.CheckBack && reading.Outcome is Outcomes.Waiting) return StillWaiting(file, @case);
        if (returns && @case.Advances > 0) return voice.WelcomeBack(@case);
        if (reading.Command == Commands.Hello) return Aside(Line.Hello);
        if (!reading.Facts.IsEmpty || !reading.Tried.IsEmpty) return Aside(Line.Noted);
        if (@case.Pending is Move.Ask ask && @case.Idle + 1 >= MostIdle)
        {
            file.Case = Planned(@case.LeaveUnanswered(ask.Question));
            file.Say($"{Wording.Line(Line.AfterUnsure)} {Wording.Line(Line.PersonOffer)}");
            return new Heard.Moved();
        }

        return @case.Idle > 0 ? Aside(Line.NotUnderstoodAgain) : Guess(reading) ?? Aside(Line.NotUnderstood);
    }

    // Two causes that come to mind are better than a shrug.
    private Heard.Aside? Guess(Reading reading)
    {
        var guesses = reading.Causes.Where(c => c.Id != CauseGuess.Unknown && c.Probability >= LeastToGuess).Take(2).ToList();
        return guesses.Count == 2
            ? new Heard.Aside(voice.Say(Line.NotUnderstoodGuess, ("first", Wording.Causes[guesses[0].Id].Name), ("second", Wording.Causes[guesses[1].Id].Name)))
            : null;
    }

    private Heard Open(CaseFile file, Reading reading, DateTimeOffset now)
    {
        var opened = new Case(newCaseId(), now).NextRound(now);
        if (reading.OpensCase && reading.IsUnderstood) return Begin(file, opened, reading, now);
        file.Case = Planned(opened).Stayed(told: false);
        if (!reading.IsUnderstood) return new Heard.Aside(new Reply.Text(Wording.Languages[reading.Language]));
        if (reading.Faq is { } faq) return new Heard.Aside(new Reply.Text($"{Wording.Faq[faq].Answer}\n\n{Wording.Line(Line.Greeting)}"));
        return reading.Command == Commands.Help ? Aside(Line.Help) : voice.Greeting();
    }

    private Heard.Moved Begin(CaseFile file, Case opened, Reading reading, DateTimeOffset now)
    {
        file.Case = Promised(Planned(intake.Take(opened, reading, now)), opened, file.Profile).Advanced();
        if (!file.Case.IsEnded) file.Say(reading.Faq is { } faq && !IsCourtesy(reading) ? Wording.Faq[faq].Answer : Wording.Line(Line.GreetingCase));
        if (!file.Case.IsEnded && !file.Case.OthersAffected.IsEmpty) file.Say(Wording.Line(Line.OneFirst));
        return new Heard.Moved();
    }

    private Heard.Moved StartOver(CaseFile file, Case before)
    {
        file.Case = Planned(before.StartOver(newCaseId()));
        file.Say(Wording.Line(Line.StartedOver));
        return new Heard.Moved();
    }

    private Heard TakeBack(CaseFile file, Case before)
    {
        var back = before.Back();
        if (back == before) return Aside(Line.NothingToTakeBack);
        file.Case = Planned(back.CheckIn?.At <= clock.GetUtcNow() ? back with { CheckIn = null } : back);
        file.Say(Wording.Line(before.IsEnded ? Line.AfterBackToOpen : Line.AfterBack));
        return new Heard.Moved();
    }

    private Heard.Aside? AnswerAside(Case @case, Reading reading)
    {
        if (reading.Faq is { } faq) return new Heard.Aside(new Reply.Text(Wording.Faq[faq].Answer));
        return reading.Command switch
        {
            Commands.Help => Aside(Line.Help),
            Commands.Why => new Heard.Aside(voice.Reasons.Why(@case)),
            Commands.AsText => new Heard.Aside(new Reply.Text(voice.Report.Text(@case)) { IsLiteral = true }),
            Commands.Progress => new Heard.Aside(voice.Report.Tried(@case)),
            _ => null,
        };
    }

    private Case Planned(Case @case) => @case.Planned(Planner.Next(@case, knowledge.Model));

    private Heard.Aside Aside(string line) => new(voice.Say(line));
}
