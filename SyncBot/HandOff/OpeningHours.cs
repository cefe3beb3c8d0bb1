using System.Globalization;

namespace SyncBot.HandOff;

/// <summary>When someone is at the desk.</summary>
public sealed class OpeningHours
{
    private static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private readonly List<(DayOfWeek First, DayOfWeek Last, TimeOnly From, TimeOnly To)> spans = [];
    private readonly TimeZoneInfo zone;

    private OpeningHours(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>Reads hours such as <c>Mon-Fri 09:00-17:30, Sat 10:00-12:00</c>.</summary>
    /// <exception cref="FormatException">They can't be read; the message says which part.</exception>
    /// <exception cref="TimeZoneNotFoundException">There is no such time zone.</exception>
    public static OpeningHours Parse(string hours, string timeZone)
    {
        var parsed = new OpeningHours(TimeZoneInfo.FindSystemTimeZoneById(timeZone));
        foreach (var part in hours.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) parsed.spans.Add(Span(part));
        return parsed;
    }

    /// <summary>Whether someone is there at this moment; always, if no hours were given.</summary>
    public bool IsOpen(DateTimeOffset now)
    {
        if (spans.Count == 0) return true;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return spans.Any(s => IsWithin(local.DayOfWeek, s.First, s.Last) && time >= s.From && time < s.To);
    }

    private static bool IsWithin(DayOfWeek day, DayOfWeek first, DayOfWeek last) =>
        first <= last ? day >= first && day <= last : day >= first || day <= last;

    private static (DayOfWeek First, DayOfWeek Last, TimeOnly From, TimeOnly To) Span(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2)
        {
            var days = parts[0].Split('-').Select(d => Array.IndexOf(Days, d)).ToList();
            var times = parts[1].Split('-');
            if (days.Count is 1 or 2 && days.All(d => d >= 0) && times.Length == 2
                && TimeOnly.TryParseExact(times[0], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
                && TimeOnly.TryParseExact(times[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
                && from < to)
            {
                return ((DayOfWeek)days[0], (DayOfWeek)days[^1], from, to);
            }
        }

        throw new FormatException($"'{text}' is not opening hours such as 'Mon-Fri 09:00-17:30'.");
    }
}
