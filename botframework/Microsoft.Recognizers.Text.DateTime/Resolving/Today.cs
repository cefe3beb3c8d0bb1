using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The time that expressions are seen from, and what is counted from it.</summary>
internal sealed class Today(System.DateTime now)
{
    public System.DateTime Now { get; } = now;

    public System.DateTime Date { get; } = now.Date;

    /// <summary>Monday to Sunday are 1 to 7.</summary>
    public static int WeekdayOf(System.DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    /// <summary>The day of the week that is so many weeks away.</summary>
    public System.DateTime InWeek(int weekday, int weeks) => InWeekOf(Date, weekday).AddDays(7 * weeks);

    public static System.DateTime InWeekOf(System.DateTime date, int weekday) => date.AddDays(weekday - WeekdayOf(date));

    public System.DateTime FirstOfMonth(int months = 0) => new System.DateTime(Date.Year, Date.Month, 1).AddMonths(months);

    /// <summary>The date in a year; null if the month has no such day.</summary>
    public static System.DateTime? DayIn(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= System.DateTime.DaysInMonth(year, month)
            ? new System.DateTime(year, month, day)
            : null;
}
