namespace SyncBot.Dialogs.Replies;

/// <summary>The sentences that the dialogs use, by id; <c>{placeholders}</c> are named at each.</summary>
public static class Line
{
    /// <summary>To someone who has said nothing yet.</summary>
    public const string Greeting = "greeting";

    /// <summary>In front of the first question of a new case.</summary>
    public const string GreetingCase = "greeting-case";

    /// <summary>To many at once, where others read along.</summary>
    public const string GreetingGroup = "greeting-group";

    /// <summary>Where others read along: the answer has gone to the person alone.</summary>
    public const string AnsweredAlone = "answered-alone";

    /// <summary>Where others read along: the person must write to the bot alone.</summary>
    public const string WriteAlone = "write-alone";

    /// <summary>In place of a card that another one has overtaken: <c>{title}</c>.</summary>
    public const string EarlierStep = "earlier-step";

    /// <summary>In place of a card that stands again further down: <c>{title}</c>.</summary>
    public const string SaidAgain = "said-again";

    /// <summary>To a button whose answer stands below the card.</summary>
    public const string SaidBelow = "said-below";

    /// <summary>In place of a card that was overtaken long ago, and whose button was pressed.</summary>
    public const string StaleCard = "stale-card";

    /// <summary>To someone who comes back to an open case.</summary>
    public const string GreetingReturning = "greeting-returning";

    /// <summary>To someone who comes back to a case that has ended.</summary>
    public const string WelcomeBack = "welcome-back";

    /// <summary>What was tried so far: <c>{fixes}</c>.</summary>
    public const string TriedSoFar = "tried-so-far";

    /// <summary>After a hello in between.</summary>
    public const string Hello = "hello";

    /// <summary>The message told something that changes nothing for now.</summary>
    public const string Noted = "noted";

    /// <summary>A person can take over.</summary>
    public const string PersonOffer = "person-offer";

    /// <summary>After another device was named.</summary>
    public const string AfterDevice = "after-device";

    /// <summary>Several devices have the banner, and one is looked at first.</summary>
    public const string OneFirst = "one-first";

    /// <summary>Asks whether another device still has the banner: <c>{on}</c>.</summary>
    public const string StillElsewhere = "still-elsewhere";

    /// <summary>After something was put right.</summary>
    public const string AfterCorrection = "after-correction";

    /// <summary>Asks which of the fixes it was that worked.</summary>
    public const string WhichWorked = "which-worked";

    /// <summary>Asks whether it was another of the fixes that worked.</summary>
    public const string OrAnother = "or-another";

    /// <summary>The message told nothing.</summary>
    public const string NotUnderstood = "not-understood";

    /// <summary>The message told nothing for sure: <c>{first}</c> and <c>{second}</c> are the likeliest causes it may speak of.</summary>
    public const string NotUnderstoodGuess = "not-understood-guess";

    /// <summary>The message told nothing, again.</summary>
    public const string NotUnderstoodAgain = "not-understood-again";

    /// <summary>After "I don't know".</summary>
    public const string AfterUnsure = "after-unsure";

    /// <summary>After "no change".</summary>
    public const string AfterNoChange = "after-no-change";

    /// <summary>After "couldn't do it".</summary>
    public const string AfterCouldNot = "after-could-not";

    /// <summary>After "it came back".</summary>
    public const string AfterCameBack = "after-came-back";

    /// <summary>After a fix was skipped.</summary>
    public const string AfterSkipped = "after-skipped";

    /// <summary>After "later", for a fix that says nothing of its own.</summary>
    public const string AfterWaiting = "after-waiting";

    /// <summary>With a hand-off where no contact is configured: where else to turn.</summary>
    public const string ElseWhere = "else-where";

    /// <summary>After "back".</summary>
    public const string AfterBack = "after-back";

    /// <summary>After "back" out of a case that had ended.</summary>
    public const string AfterBackToOpen = "after-back-to-open";

    /// <summary>"Back" with nothing to go back to.</summary>
    public const string NothingToTakeBack = "nothing-to-take-back";

    /// <summary>The words that always work.</summary>
    public const string Help = "help";

    /// <summary>Before the causes, as long as nothing that was told speaks for any.</summary>
    public const string NothingTold = "nothing-told";

    /// <summary>The likeliest cause: <c>{cause}</c>, <c>{share}</c>, <c>{because}</c>.</summary>
    public const string Likeliest = "likeliest";

    /// <summary>A cause that is less likely: <c>{cause}</c>, <c>{share}</c>, <c>{because}</c>.</summary>
    public const string LessLikely = "less-likely";

    /// <summary>What speaks for a cause, at the end of a sentence: <c>{seen}</c>.</summary>
    public const string Because = "because";

    /// <summary>A cause that has just become the likeliest: <c>{cause}</c>, <c>{explain}</c>.</summary>
    public const string CauseFound = "cause-found";

    /// <summary>The same, with what speaks for it: <c>{seen}</c>, <c>{cause}</c>, <c>{explain}</c>.</summary>
    public const string CauseFoundBecause = "cause-found-because";

    /// <summary>The same, when only the person's own words speak for it: <c>{cause}</c>, <c>{explain}</c>.</summary>
    public const string CauseFoundFromWords = "cause-found-from-words";

    /// <summary>Why a defect is mended first: <c>{seen}</c>.</summary>
    public const string DefectFirst = "defect-first";

    /// <summary>Before a gate's question: <c>{fix}</c>.</summary>
    public const string BeforeGate = "before-gate";

    /// <summary>Before the question of a further gate: <c>{fix}</c>.</summary>
    public const string BeforeNextGate = "before-next-gate";

    /// <summary>Heading of what has been tried.</summary>
    public const string TriedTitle = "tried-title";

    /// <summary>Nothing has been tried.</summary>
    public const string TriedNothing = "tried-nothing";

    /// <summary>Place on the ladder: <c>{rung}</c>, <c>{of}</c>.</summary>
    public const string OnRung = "on-rung";

    /// <summary>What many begin with, of each device: <c>{on}</c>.</summary>
    public const string ButtonPausedOn = "button-paused-on";

    /// <summary>On a fix: the how manieth it is, <c>{step}</c>.</summary>
    public const string StepNumber = "step-number";

    /// <summary>Above how long a fix takes.</summary>
    public const string Time = "time";

    /// <summary>Above what a fix can do to content and settings.</summary>
    public const string Risk = "risk";

    /// <summary>In front of how to tell that a fix worked.</summary>
    public const string WorkedWhen = "worked-when";

    /// <summary>Effort: <c>{minutes}</c>.</summary>
    public const string TakesMinutes = "takes-minutes";

    /// <summary>Effort of a minute or less.</summary>
    public const string TakesAMinute = "takes-a-minute";

    /// <summary>Effort and waiting: <c>{time}</c>, <c>{waiting}</c>.</summary>
    public const string TakesAndWaits = "takes-and-waits";

    /// <summary>What a fix takes that costs money too: <c>{time}</c>.</summary>
    public const string TakesMoney = "takes-money";

    /// <summary>Asks how it went with <c>{fix}</c>.</summary>
    public const string HowDidItGo = "how-did-it-go";

    /// <summary>A time of <c>{minutes}</c>.</summary>
    public const string Minutes = "minutes";

    /// <summary>A time of one hour.</summary>
    public const string OneHour = "one-hour";

    /// <summary>A time of <c>{hours}</c>.</summary>
    public const string Hours = "hours";

    /// <summary>Another device works, and the one that is looked at goes on.</summary>
    public const string AfterOtherWorks = "after-other-works";

    /// <summary>A fix was judged before it can have worked: <c>{waiting}</c>.</summary>
    public const string TooSoon = "too-soon";

    /// <summary>Asks how a fix went that was left to work: <c>{lookAgain}</c>.</summary>
    public const string LookAgain = "look-again";

    /// <summary>The bot will ask by itself: <c>{when}</c>.</summary>
    public const string WillAsk = "will-ask";

    /// <summary>The same where it reaches nobody who has closed the chat: <c>{when}</c>.</summary>
    public const string WillAskHere = "will-ask-here";

    /// <summary>A time on the day itself: <c>{time}</c>.</summary>
    public const string AtToday = "at-today";

    /// <summary>A time on the next day: <c>{time}</c>.</summary>
    public const string AtTomorrow = "at-tomorrow";

    /// <summary>A time on a later day: <c>{day}</c>, <c>{time}</c>.</summary>
    public const string AtDay = "at-day";

    /// <summary>A time in a time zone that is only taken for granted: <c>{when}</c>, <c>{zone}</c>.</summary>
    public const string InZone = "in-zone";

    /// <summary>In front of the question when the bot asks by itself.</summary>
    public const string CheckIn = "check-in";

    /// <summary>The same when it was not answered.</summary>
    public const string CheckInAgain = "check-in-again";

    /// <summary>Another time to ask was agreed.</summary>
    public const string CheckInSet = "check-in-set";

    /// <summary>Nothing will be asked.</summary>
    public const string CheckInNever = "check-in-never";

    /// <summary>The time that was named is over.</summary>
    public const string CheckInOver = "check-in-over";

    /// <summary>The time that was named is more than <c>{days}</c> ahead.</summary>
    public const string CheckInTooFar = "check-in-too-far";

    /// <summary>The time that was named is before the fix can have worked: <c>{waiting}</c>.</summary>
    public const string CheckInTooSoon = "check-in-too-soon";

    /// <summary>The time was moved out of the quiet hours: <c>{from}</c>, <c>{to}</c>.</summary>
    public const string CheckInQuiet = "check-in-quiet";

    /// <summary>The bot can't ask by itself here.</summary>
    public const string CheckInNotHere = "check-in-not-here";

    /// <summary>How to be asked by text message: <c>{code}</c>, <c>{number}</c>, <c>{hours}</c>.</summary>
    public const string TextMe = "text-me";

    /// <summary>The same when the code was given before: <c>{number}</c>.</summary>
    public const string TextMeAgain = "text-me-again";

    /// <summary>Where the calendar file is: <c>{link}</c>.</summary>
    public const string Calendar = "calendar";

    /// <summary>Neither text messages nor a calendar file are to be had.</summary>
    public const string NotElsewhere = "not-elsewhere";

    /// <summary>Button: don't ask.</summary>
    public const string ButtonDontAsk = "button-dont-ask";

    /// <summary>Button: ask by text message.</summary>
    public const string ButtonTextMe = "button-text-me";

    /// <summary>Button: the calendar file.</summary>
    public const string ButtonCalendar = "button-calendar";

    /// <summary>A new case was begun.</summary>
    public const string StartedOver = "started-over";

    /// <summary>The case was stopped.</summary>
    public const string Stopped = "stopped";

    /// <summary>The banner is gone thanks to <c>{fix}</c>.</summary>
    public const string Resolved = "resolved";

    /// <summary>The banner is gone.</summary>
    public const string ResolvedUnknown = "resolved-unknown";

    /// <summary>In front of the habits that keep the banner away.</summary>
    public const string TipsTitle = "tips-title";

    /// <summary>Further messages after a case was resolved or stopped.</summary>
    public const string EndedAlready = "ended-already";

    /// <summary>Further messages after a hand-off.</summary>
    public const string HandedOffAlready = "handed-off-already";

    /// <summary>A turn went wrong: <c>{reference}</c>.</summary>
    public const string TurnFailed = "turn-failed";

    /// <summary>Something secret was typed.</summary>
    public const string SecretSeen = "secret-seen";

    /// <summary>A picture was sent.</summary>
    public const string PictureSeen = "picture-seen";

    /// <summary>A button of an earlier step was pressed.</summary>
    public const string StaleButton = "stale-button";

    /// <summary>Before a fix that may break the chat off: how to keep its steps.</summary>
    public const string KeepSteps = "keep-steps";

    /// <summary>With such a fix: the <c>{code}</c> with which the case goes on, good for <c>{hours}</c>.</summary>
    public const string KeepCode = "keep-code";

    /// <summary>With such a fix when it is said again: the code given with it is still good.</summary>
    public const string KeepCodeAgain = "keep-code-again";

    /// <summary>To someone whose code has brought the case back.</summary>
    public const string Resumed = "resumed";

    /// <summary>A code that opens nothing, whatever is wrong with it.</summary>
    public const string CodeRefused = "code-refused";

    /// <summary>A code after too many wrong ones.</summary>
    public const string CodeRefusedForNow = "code-refused-for-now";

    /// <summary>Below numbered choices.</summary>
    public const string ChooseNumber = "choose-number";

    /// <summary>To someone whose phone gets its first message: who writes, and how to stop it.</summary>
    public const string FirstMessage = "first-message";

    /// <summary>At the end of a short message, before a few short choices: <c>{choices}</c>.</summary>
    public const string ReplyChoices = "reply-choices";

    /// <summary>At the end of a short message, above choices that stand one a line.</summary>
    public const string ReplyList = "reply-list";

    /// <summary>At the end of a short message without choices: how to get the rest.</summary>
    public const string ReplyMore = "reply-more";

    /// <summary>Choice of a short message: the rest.</summary>
    public const string ButtonRest = "button-rest";

    /// <summary>Choice of a short message: the steps that are left.</summary>
    public const string ButtonRestOfSteps = "button-rest-of-steps";

    /// <summary>Button: it worked.</summary>
    public const string ButtonWorked = "button-worked";

    /// <summary>Button: no change.</summary>
    public const string ButtonNoChange = "button-no-change";

    /// <summary>Button: couldn't do it.</summary>
    public const string ButtonCouldNot = "button-could-not";

    /// <summary>Button: later.</summary>
    public const string ButtonLater = "button-later";

    /// <summary>Button: came back.</summary>
    public const string ButtonCameBack = "button-came-back";

    /// <summary>Button: I don't know.</summary>
    public const string ButtonUnsure = "button-unsure";

    /// <summary>Button: why.</summary>
    public const string ButtonWhy = "button-why";

    /// <summary>Button: what have we tried.</summary>
    public const string ButtonProgress = "button-progress";

    /// <summary>Button: talk to a person.</summary>
    public const string ButtonPerson = "button-person";

    /// <summary>Button: show the steps again.</summary>
    public const string ButtonAgain = "button-again";

    /// <summary>Button: shows the words that always work.</summary>
    public const string ButtonMore = "button-more";

    /// <summary>Button: skip.</summary>
    public const string ButtonSkip = "button-skip";

    /// <summary>Button: stop.</summary>
    public const string ButtonStop = "button-stop";

    /// <summary>Button: back.</summary>
    public const string ButtonBack = "button-back";

    /// <summary>Button: show the case as text.</summary>
    public const string ButtonAsText = "button-as-text";

    /// <summary>Asks whether everything about the person is to be forgotten.</summary>
    public const string ForgetAsk = "forget-ask";

    /// <summary>Everything about the person is forgotten.</summary>
    public const string Forgotten = "forgotten";

    /// <summary>Button: forget everything about me.</summary>
    public const string ButtonForget = "button-forget";

    /// <summary>Button: forget nothing.</summary>
    public const string ButtonKeep = "button-keep";

    /// <summary>Button: start over.</summary>
    public const string ButtonStartOver = "button-start-over";

    /// <summary>Heading: case number <c>{case}</c>.</summary>
    public const string SummaryCase = "summary-case";

    /// <summary>When the case was opened: <c>{at}</c>.</summary>
    public const string SummaryOpened = "summary-opened";

    /// <summary>Heading: one more device.</summary>
    public const string SummaryAnotherDevice = "summary-another-device";

    /// <summary>A device that was never named: <c>{on}</c>.</summary>
    public const string SummaryDeviceAssumed = "summary-device-assumed";

    /// <summary>Heading: what is known.</summary>
    public const string SummaryFacts = "summary-facts";

    /// <summary>Heading: likely causes.</summary>
    public const string SummaryCauses = "summary-causes";

    /// <summary>Heading: what was tried.</summary>
    public const string SummaryTried = "summary-tried";

    /// <summary>Heading: what the person added.</summary>
    public const string SummaryNotes = "summary-notes";

    /// <summary>Heading: what is left.</summary>
    public const string SummaryLeft = "summary-left";

    /// <summary>Outcome in a summary.</summary>
    public const string OutcomeWorked = "outcome-worked";

    /// <summary>Outcome in a summary.</summary>
    public const string OutcomeNoChange = "outcome-no-change";

    /// <summary>Outcome in a summary.</summary>
    public const string OutcomeCouldNot = "outcome-could-not";

    /// <summary>Outcome in a summary.</summary>
    public const string OutcomeCameBack = "outcome-came-back";

    /// <summary>Outcome in a summary.</summary>
    public const string OutcomeSkipped = "outcome-skipped";

    /// <summary>Outcome in a summary.</summary>
    public const string OutcomeWaiting = "outcome-waiting";

    /// <summary>Every id, so that a missing sentence is found when the knowledge is read.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Line).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!),
    ];
}
