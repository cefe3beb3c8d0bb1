using System.Globalization;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts times into words, as the person's clock shows them.</summary>
internal sealed class TimeText(Wording wording)
{
    private const int DaysOfWeek = 7;

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(wording.Language);

    /// <summary>When a check-in is, with the time zone as long as it is only taken for granted.</summary>
    /// <param name="set">The check-in.</param>
    /// <param name="case">The case.</param>
    public string Of(CheckIn set, Case @case)
    {
        var zone = TimeZones.Find(set.Zone) ?? TimeZoneInfo.Utc;
        var when = When(set.At, @case.TouchedAt, zone);
        return @case.Zone is not null ? when : wording.Line(Line.InZone, ("when", when), ("zone", Offset(zone.GetUtcOffset(set.At))));
    }

    /// <summary>A time seen from another: "tomorrow at 8:00".</summary>
    public string When(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var days = DateOnly.FromDateTime(local.DateTime).DayNumber - DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).DayNumber;
        var time = ("time", Clock(TimeOnly.FromDateTime(local.DateTime)));
        return days switch
        {
            0 => wording.Line(Line.AtToday, time),
            1 => wording.Line(Line.AtTomorrow, time),
            < DaysOfWeek => wording.Line(Line.AtDay, ("day", local.ToString("dddd", culture)), time),
            _ => wording.Line(Line.AtDay, ("day", local.ToString("d MMMM", culture)), time),
        };
    }

    /// <summary>What a clock shows: "8:00", "19:30".</summary>
    public static string Clock(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero) return "UTC";
        var minutes = offset.Minutes == 0 ? "" : offset.ToString("\\:mm", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours)}{minutes}");
    }
}
