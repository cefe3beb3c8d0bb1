namespace SyncBot.Dialogs.Understanding;

/// <summary>A day as it was said.</summary>
/// <param name="Ahead">How many days from today at least.</param>
/// <param name="Weekday">The first such day from there on, if one was named.</param>
public sealed record SaidDay(int Ahead, DayOfWeek? Weekday = null)
{
    private const int DaysOfWeek = 7;

    /// <summary>The day that the knowledge calls so, or null if there is none.</summary>
    public static SaidDay? Named(string id) => id switch
    {
        "today" => new SaidDay(0),
        "tomorrow" => new SaidDay(1),
        "day-after-tomorrow" => new SaidDay(2),
        "next-week" => new SaidDay(1, DayOfWeek.Monday),
        "weekend" => new SaidDay(0, DayOfWeek.Saturday),
        _ => Array.IndexOf(Weekdays, id) is >= 0 and var day ? new SaidDay(0, (DayOfWeek)day) : null,
    };

    /// <summary>The ids of the days of the week, Sunday first.</summary>
    private static string[] Weekdays { get; } = [.. Enum.GetValues<DayOfWeek>().Select(d => d.ToString().ToLowerInvariant())];

    /// <summary>Which days it can be, the nearest first, seen from a day: a day of the week is today as long as its time is ahead.</summary>
    public IEnumerable<DateOnly> From(DateOnly today)
    {
        var first = today.AddDays(Ahead);
        if (Weekday is not { } weekday) return [first];
        first = first.AddDays(((int)weekday - (int)first.DayOfWeek + DaysOfWeek) % DaysOfWeek);
        return [first, first.AddDays(DaysOfWeek)];
    }
}
