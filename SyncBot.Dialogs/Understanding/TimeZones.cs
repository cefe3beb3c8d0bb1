using System.Globalization;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds time zones by the names that channels, settings and cases have for them.</summary>
public static class TimeZones
{
    private const string Fixed = "UTC";
    private const int MostHours = 14;

    /// <summary>The zone of that name: one of IANA (<c>Europe/Berlin</c>), of Windows, or a fixed distance from UTC (<c>UTC+01:00</c>); null if there is none.</summary>
    public static TimeZoneInfo? Find(string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return null;
        if (id.StartsWith(Fixed, StringComparison.Ordinal) && id.Length > Fixed.Length) return OffsetIn(id[Fixed.Length..]) is { } offset ? TimeZoneInfo.CreateCustomTimeZone(id, offset, id, id) : null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
    }

    /// <summary>The name of a fixed distance from UTC.</summary>
    public static string IdOf(TimeSpan offset) => offset == TimeSpan.Zero ? Fixed : $"{Fixed}{(offset < TimeSpan.Zero ? '-' : '+')}{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)}";

    private static TimeSpan? OffsetIn(string text) =>
        text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var offset) && offset.TotalHours <= MostHours
            ? text[0] == '-' ? -offset : offset
            : null;
}
