namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A part of the day, and the hours that the real library gives it.</summary>
/// <param name="Timex">Its name in a timex.</param>
/// <param name="Start">The first hour.</param>
/// <param name="End">The hour after the last; 24 ends at 23:59:59.</param>
/// <param name="IsMeal">Whether it is a time only where a word says so: "after dinner".</param>
internal sealed record DayPart(string Timex, int Start, int End, bool IsMeal = false)
{
    public static readonly DayPart Morning = new("TMO", 8, 12);
    public static readonly DayPart Afternoon = new("TAF", 12, 16);
    public static readonly DayPart Evening = new("TEV", 16, 20);
    public static readonly DayPart Night = new("TNI", 20, 24);
    public static readonly DayPart Daytime = new("TDT", 8, 18);
    public static readonly DayPart Breakfast = new("TMEB", 8, 12, IsMeal: true);
    public static readonly DayPart Lunch = new("TMEL", 11, 13, IsMeal: true);
    public static readonly DayPart Dinner = new("TMED", 16, 20, IsMeal: true);

    public bool IsBeforeNoon => Start < 12 && !IsMeal;

    /// <summary>The part of a day.</summary>
    public Span On(System.DateTime day) => new(day.AddHours(Start), End == 24 ? day.AddSeconds(86399) : day.AddHours(End));
}
