using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>The hours at which no phone is made to ring.</summary>
internal sealed class QuietHours(CheckInSettings settings)
{
    /// <summary>The same time, or the end of the quiet hours that it lies in.</summary>
    public DateTimeOffset After(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var (clock, day) = (TimeOnly.FromDateTime(local), DateOnly.FromDateTime(local));
        if (!clock.IsBetween(settings.QuietFrom, settings.QuietTo)) return at;
        return WallClock.InstantOf((clock < settings.QuietTo ? day : day.AddDays(1)).ToDateTime(settings.QuietTo), zone);
    }
}
