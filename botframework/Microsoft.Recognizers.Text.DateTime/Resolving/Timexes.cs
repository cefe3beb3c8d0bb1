using System;
using System.Globalization;
using System.Text;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Writes dates and times as TIMEX3 and as the values of resolutions.</summary>
internal static class Timexes
{
    public const string Now = "PRESENT_REF";
    public const string Recently = "PAST_REF";
    public const string Soon = "FUTURE_REF";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Date(System.DateTime date) => date.ToString("yyyy-MM-dd", Invariant);

    public static string TimeOfDay(System.DateTime time) => time.ToString("HH:mm:ss", Invariant);

    public static string Moment(System.DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", Invariant);

    public static string Month(System.DateTime date) => date.ToString("yyyy-MM", Invariant);

    public static string Week(System.DateTime date)
        => string.Create(Invariant, $"{ISOWeek.GetYear(date):D4}-W{ISOWeek.GetWeekOfYear(date):D2}");

    public static string Weekday(int weekday) => string.Create(Invariant, $"XXXX-WXX-{weekday}");

    public static string DayOfMonth(int month, int day) => string.Create(Invariant, $"XXXX-{month:D2}-{day:D2}");

    public static string Day(int day) => string.Create(Invariant, $"XXXX-XX-{day:D2}");

    public static string Number(double number) => number.ToString(Invariant);

    public static string Range(string start, string end, string length) => $"({start},{end},{length})";

    /// <summary>A length below a day, as PT1H30M.</summary>
    public static string Length(TimeSpan length)
    {
        var text = new StringBuilder("PT");
        if (length.Hours > 0)
            text.Append(Invariant, $"{length.Hours}H");
        if (length.Minutes > 0)
            text.Append(Invariant, $"{length.Minutes}M");
        if (length.Seconds > 0)
            text.Append(Invariant, $"{length.Seconds}S");

        return text.ToString();
    }

    /// <summary>The same with its hours moved to the other half of the day: T09:30 is T21:30, T12 is T00.</summary>
    public static string ToOtherHalf(string timex)
    {
        var text = new StringBuilder(timex);
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] != 'T' || (at > 0 && text[at - 1] == 'P') || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[at + 2]))
                continue;

            var hour = ((text[at + 1] - '0') * 10) + text[at + 2] - '0';
            hour = hour >= 12 ? hour - 12 : hour + 12;
            text[at + 1] = (char)('0' + (hour / 10));
            text[at + 2] = (char)('0' + (hour % 10));
        }

        return text.ToString();
    }
}
