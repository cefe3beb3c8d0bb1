using System.Globalization;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts a fix that is handed out into words.</summary>
internal sealed class FixVoice(KnowledgeBase knowledge)
{
    private Wording Wording => knowledge.Wording;

    /// <summary>The fix with its steps for the device, how long it takes, and where the case stands on the ladder.</summary>
    public Reply.Fix For(string id, Situation situation)
    {
        var (fix, text) = (knowledge.Model.Fixes[id], Wording.Fixes[id]);
        var system = Systems.Of(situation.Case.Device, situation.Facts.GetValueOrDefault("ios")?.Value);
        string[] buttons = fix.Waiting > TimeSpan.Zero
            ? [Line.ButtonWorked, Line.ButtonNoChange, Line.ButtonCouldNot, Line.ButtonLater]
            : [Line.ButtonWorked, Line.ButtonNoChange, Line.ButtonCouldNot];
        return new Reply.Fix(text.Title, text.Why, Time(fix), Wording.Tiers[Tiers.IdOf(fix.Tier)], [.. text.StepsFor(system)], text.WorkedWhen)
        {
            IsRisky = fix.Tier is Tier.Disruptive,
            Notes = [.. new[] { text.LookAgain, text.CannotFix, text.Undo }.OfType<string>()],
            Progress = ProgressAt(id, situation),
            Headings = new FixHeadings(Wording.Line(Line.Time), Wording.Line(Line.Risk), Wording.Line(Line.WorkedWhen)),
            Buttons = [.. buttons.Select(b => new Button(Wording.Line(b)))],
        };
    }

    private Progress ProgressAt(string fix, Situation situation)
    {
        var tried = situation.Attempts.Select(a => a.Fix).ToHashSet();
        var marks = knowledge.Model.Ladder.Rungs.Select(r =>
            r == fix ? Rung.Now : tried.Contains(r) ? Rung.Tried : situation.RulesOut(knowledge.Model.Fixes[r]) ? Rung.PassedOver : Rung.Ahead);
        return new Progress([.. marks], Wording.Line(Line.StepNumber, ("step", (tried.Count + 1).ToString(CultureInfo.InvariantCulture))));
    }

    private string Time(Fix fix) => fix.Price > 0 ? Wording.Line(Line.TakesMoney, ("time", Duration(fix))) : Duration(fix);

    private string Duration(Fix fix)
    {
        var minutes = Math.Round(fix.Minutes);
        var effort = minutes <= 1 ? Wording.Line(Line.TakesAMinute) : Wording.Line(Line.TakesMinutes, ("minutes", minutes.ToString(CultureInfo.InvariantCulture)));
        return fix.Waiting > TimeSpan.Zero ? Wording.Line(Line.TakesAndWaits, ("time", effort), ("waiting", Spoken(fix.Waiting))) : effort;
    }

    /// <summary>A time of waiting as it is said.</summary>
    public string Spoken(TimeSpan time)
    {
        if (time.TotalHours < 1) return Wording.Line(Line.Minutes, ("minutes", Math.Round(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)));
        var hours = Math.Round(time.TotalHours);
        return hours == 1 ? Wording.Line(Line.OneHour) : Wording.Line(Line.Hours, ("hours", hours.ToString(CultureInfo.InvariantCulture)));
    }
}
