using System.Globalization;
using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Tells who will have closed the chat how to be reminded all the same.</summary>
/// <param name="wording">What is said.</param>
/// <param name="codes">Gives out the code with which the case goes on by text message.</param>
/// <param name="reach">What can remind them.</param>
public sealed class Elsewhere(Wording wording, IResumeDesk codes, IReachDesk? reach = null)
{
    /// <summary>The answer to who wants it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="inCalendar">Whether by a calendar, and not by text message.</param>
    public string Answer(ITurnContext turn, bool inCalendar)
    {
        var @case = turn.CaseFile().Case!;
        if (inCalendar) return reach?.CalendarFor(@case) is { } link ? wording.Line(Line.Calendar, ("link", link.AbsoluteUri)) : wording.Line(Line.NotElsewhere);
        if (reach?.Number is not { } number || @case.CheckIn is not { } set) return wording.Line(Line.NotElsewhere);
        var hours = codes.Lifetime.TotalHours.ToString(CultureInfo.InvariantCulture);
        return codes.Issue(turn, set.Fix) is { } code
            ? wording.Line(Line.TextMe, ("code", code), ("number", number), ("hours", hours))
            : wording.Line(Line.TextMeAgain, ("number", number));
    }
}
