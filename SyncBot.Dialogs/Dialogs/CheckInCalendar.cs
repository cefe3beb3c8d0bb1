using System.Globalization;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts the check-in of a case into a calendar, with the steps of the fix, for who will have closed the chat.</summary>
public sealed class CheckInCalendar(KnowledgeBase knowledge)
{
    /// <summary>The entry; null if nothing is to be asked.</summary>
    public CalendarEntry? EntryFor(Case @case)
    {
        if (@case.CheckIn is not { } set) return null;
        var (wording, text) = (knowledge.Wording, knowledge.Wording.Fixes[set.Fix]);
        var system = Systems.Of(set.Device, Situation.Of(@case, knowledge.Model).Facts.GetValueOrDefault("ios")?.Value);
        var steps = text.StepsFor(system).Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {s}"));
        return new CalendarEntry(
            $"{@case.Id}-{set.Fix}-{set.Device}@syncbot",
            set.At,
            Plain(wording.Line(Line.HowDidItGo, ("fix", text.Title)), set.Device),
            Plain($"{string.Join('\n', steps)}\n\n{wording.Line(Line.WorkedWhen)} {text.WorkedWhen}", set.Device))
        {
            Version = (int)(set.SetAt - @case.OpenedAt).TotalSeconds,
        };
    }

    private string Plain(string text, string device) => knowledge.Wording.OnDevice(text, device).Replace("**", "", StringComparison.Ordinal);
}
