namespace SyncBot.Dialogs.Understanding;

/// <summary>Turns what a clock on the wall shows into an instant.</summary>
internal static class WallClock
{
    // No zone is further from UTC, and none changes by more within a day of a change but those that moved over the date line.
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(26);

    /// <summary>The first instant at which the clock of a zone shows this. If it never does, as it is set forward over it, the first that it shows behind it.</summary>
    public static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        var utc = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var (from, to) = (utc - Furthest, utc + Furthest);
        var exact = Offsets(from, to, zone)
            .Select(offset => utc - offset)
            .Where(instant => TimeZoneInfo.ConvertTimeFromUtc(instant, zone) == local)
            .Order()
            .Cast<DateTime?>()
            .FirstOrDefault();
        return new DateTimeOffset(exact ?? FirstBehind(local, from, to, zone), TimeSpan.Zero);
    }

    private static IEnumerable<TimeSpan> Offsets(DateTime from, DateTime to, TimeZoneInfo zone)
    {
        var offsets = new HashSet<TimeSpan>();
        for (var at = from; at <= to; at = at.AddHours(1)) offsets.Add(zone.GetUtcOffset(at));
        return offsets;
    }

    // The clock goes from before the gap to behind it in one instant.
    private static DateTime FirstBehind(DateTime local, DateTime from, DateTime to, TimeZoneInfo zone)
    {
        while (to - from > TimeSpan.FromTicks(1))
        {
            var middle = from + ((to - from) / 2);
            if (TimeZoneInfo.ConvertTimeFromUtc(middle, zone) >= local) to = middle;
            else from = middle;
        }

        return to;
    }
}
