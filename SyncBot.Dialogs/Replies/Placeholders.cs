using System.Collections.Frozen;

namespace SyncBot.Dialogs.Replies;

/// <summary>What may stand in braces in a text.</summary>
public static class Placeholders
{
    /// <summary>The device that is being looked at, as a sentence calls it: phone, iPad.</summary>
    public const string Device = "{device}";

    /// <summary>The same as it stands on its screen: iPhone, iPad.</summary>
    public const string Model = "{model}";

    /// <summary>What may stand in any text that is not on a button.</summary>
    public static IReadOnlyList<string> Everywhere { get; } = [Device, Model];

    /// <summary>What a line of the dialogs may hold besides, by its id.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> OfLines { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [Line.Likeliest] = ["{cause}", "{share}", "{because}"],
        [Line.LessLikely] = ["{cause}", "{share}", "{because}"],
        [Line.Because] = ["{seen}"],
        [Line.CauseFound] = ["{cause}", "{explain}"],
        [Line.CauseFoundBecause] = ["{seen}", "{cause}", "{explain}"],
        [Line.CauseFoundFromWords] = ["{cause}", "{explain}"],
        [Line.NotUnderstoodGuess] = ["{first}", "{second}"],
        [Line.DefectFirst] = ["{seen}"],
        [Line.BeforeGate] = ["{fix}"],
        [Line.BeforeNextGate] = ["{fix}"],
        [Line.TriedSoFar] = ["{fixes}"],
        [Line.ReplyChoices] = ["{choices}"],
        [Line.ButtonPausedOn] = ["{on}"],
        [Line.StillElsewhere] = ["{on}"],
        [Line.StepNumber] = ["{step}"],
        [Line.OnRung] = ["{rung}", "{of}"],
        [Line.TakesMinutes] = ["{minutes}"],
        [Line.TakesAndWaits] = ["{time}", "{waiting}"],
        [Line.TakesMoney] = ["{time}"],
        [Line.HowDidItGo] = ["{fix}"],
        [Line.Minutes] = ["{minutes}"],
        [Line.Hours] = ["{hours}"],
        [Line.EarlierStep] = ["{title}"],
        [Line.SaidAgain] = ["{title}"],
        [Line.TooSoon] = ["{waiting}"],
        [Line.LookAgain] = ["{lookAgain}"],
        [Line.WillAsk] = ["{when}"],
        [Line.WillAskHere] = ["{when}"],
        [Line.AtToday] = ["{time}"],
        [Line.AtTomorrow] = ["{time}"],
        [Line.AtDay] = ["{day}", "{time}"],
        [Line.InZone] = ["{when}", "{zone}"],
        [Line.CheckInTooFar] = ["{days}"],
        [Line.CheckInTooSoon] = ["{waiting}"],
        [Line.CheckInQuiet] = ["{from}", "{to}"],
        [Line.TextMe] = ["{code}", "{number}", "{hours}"],
        [Line.TextMeAgain] = ["{number}"],
        [Line.Calendar] = ["{link}"],
        [Line.Resolved] = ["{fix}"],
        [Line.KeepCode] = ["{code}", "{hours}"],
        [Line.TurnFailed] = ["{reference}"],
        [Line.SummaryOpened] = ["{at}"],
        [Line.SummaryDeviceAssumed] = ["{on}"],
        [Line.SummaryCase] = ["{case}"],
    }.ToFrozenDictionary();
}
