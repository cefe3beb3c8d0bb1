using System.Globalization;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts a fix that is being left to work into words, and when it is asked about.</summary>
internal sealed class WaitingVoice(KnowledgeBase knowledge, CheckInSettings settings, IReachDesk? reach)
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Evening = new(19, 0);

    private readonly TimeText times = new(knowledge.Wording);

    private Wording Wording => knowledge.Wording;

    /// <summary>How it is to be left, and when it is asked about; once the time is over, how it went.</summary>
    public Reply.Question For(Move.CheckBack waiting, Situation situation)
    {
        var (text, @case) = (Wording.Fixes[waiting.Fix], situation.Case);
        var isOver = IsOver(waiting, situation);
        var lookAgain = text.LookAgain ?? Wording.Line(Line.AfterWaiting);
        return new Reply.Question(isOver ? Wording.Line(Line.HowDidItGo, ("fix", text.Title)) : text.Title, "")
        {
            Note = isOver ? "" : @case.CheckIn is { } set ? $"{lookAgain} {Ask(set, @case)}" : Wording.Line(Line.LookAgain, ("lookAgain", lookAgain)),
            Buttons = [.. Outcomes(isOver), .. Times(@case, waiting, isOver)],
        };
    }

    /// <summary>The same once it was said: when it is asked about, and nothing else.</summary>
    public Reply.Question Again(Move.CheckBack waiting, Situation situation)
    {
        var whole = For(waiting, situation);
        return situation.Case.CheckIn is { } set && !IsOver(waiting, situation)
            ? whole with { Note = Ask(set, situation.Case) }
            : whole;
    }

    /// <summary>What is said about a time besides the time itself.</summary>
    public string Note(string? note, TimeSpan waiting, Func<TimeSpan, string> spoken) => note is null ? Wording.Line(Line.CheckInSet) : Wording.Line(
        note,
        ("waiting", spoken(waiting)),
        ("from", TimeText.Clock(settings.QuietFrom)),
        ("to", TimeText.Clock(settings.QuietTo)),
        ("days", CheckIns.MostAhead.TotalDays.ToString(CultureInfo.InvariantCulture)));

    private static bool IsOver(Move.CheckBack waiting, Situation situation)
    {
        if (situation.Waiting is not { } attempt) return false;
        var @case = situation.Case;
        var begun = @case.CheckIn is { } set && set.SetAt > attempt.At ? set.SetAt : attempt.At;
        return @case.AskedAt > begun || (@case.HeardAt > begun && @case.HeardAt >= begun + waiting.After);
    }

    private string Ask(CheckIn set, Case @case) => Wording.Line(set.IsOnlyHere ? Line.WillAskHere : Line.WillAsk, ("when", times.Of(set, @case)));

    private IEnumerable<Button> Outcomes(bool isOver) =>
        ((string[])[Line.ButtonWorked, Line.ButtonNoChange, Line.ButtonCouldNot, .. isOver ? [Line.ButtonLater] : Array.Empty<string>(), Line.ButtonAgain]).Select(l => new Button(Wording.Line(l)));

    // What else suits the fix: the evening of the day instead of its morning, or the next morning instead of some hours.
    private IEnumerable<Button> Times(Case @case, Move.CheckBack waiting, bool isOver)
    {
        if (isOver || @case.CheckIn is not { } set) yield break;
        var zone = TimeZones.Find(set.Zone) ?? TimeZoneInfo.Utc;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(set.At, zone).DateTime);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(@case.TouchedAt, zone).DateTime);
        var other = waiting.After >= Intake.LeastToWait ? day.ToDateTime(Evening) : today.AddDays(1).ToDateTime(Morning);
        var at = WallClock.InstantOf(other, zone);
        if (at != set.At && at > @case.TouchedAt && at <= @case.TouchedAt + CheckIns.MostAhead) yield return new Button(Capital(times.When(at, @case.TouchedAt, zone)));
        yield return new Button(Wording.Line(Line.ButtonDontAsk));
        if (!set.IsOnlyHere || reach is null) yield break;
        if (reach.Number is not null) yield return new Button(Wording.Line(Line.ButtonTextMe));
        if (reach.CalendarFor(@case) is not null) yield return new Button(Wording.Line(Line.ButtonCalendar));
    }

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
