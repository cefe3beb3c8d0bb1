using System;
using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads weeks by what they lie around or in: "the week of june 3", "first week of may", "week 31".</summary>
internal sealed class WeekReader(Tokens tokens, Today today, DatedReader dated, MonthReader months, NumberReader numbers)
{
    public Meaning Week(int weeks)
    {
        var monday = today.InWeek(1, weeks);
        return Meaning.Definite(MeaningKind.DateRange, Timexes.Week(monday), new Span(monday, monday.AddDays(7)));
    }

    public Meaning Weekend(int weeks)
    {
        var saturday = today.InWeek(6, weeks);
        return Meaning.Definite(MeaningKind.DateRange, Timexes.Week(saturday) + "-WE", new Span(saturday, saturday.AddDays(2)));
    }

    /// <summary>"first week of june", "the last week of may 2025": a week belongs to the month that its thursday lies in.</summary>
    private Reading ReadOfMonth(int index)
    {
        var at = tokens.Skip(index, "the");
        var which = tokens.Is(at, "last") ? (at + 1, 0) : numbers.ReadOrdinal(at);
        if (which is not var (week, number) || number > 5 || !tokens.Is(week, "week"))
            return null;

        var month = tokens[week + 1].Word.Text is "of" or "in" or "on" ? week + 2 : week + 1;
        if (months.Read(month) is not { Meaning: { Past: { } past, Future: { } future } meaning } found || tokens.WordAt(month).Month == 0)
            return null;

        var timex = FormattableString.Invariant($"{meaning.Timex}-W{(number == 0 ? 5 : number):D2}");
        return new Reading(index, found.Next, new Meaning(MeaningKind.DateRange, timex, WeekOf(past, number), WeekOf(future, number)));
    }

    private static Span WeekOf(Span month, int number)
    {
        var monday = Today.InWeekOf(number == 0 ? month.End.AddDays(-1) : month.Start, 1);
        var thursday = monday.AddDays(3);
        monday = number == 0 ? monday.AddDays(thursday < month.End ? 0 : -7)
            : monday.AddDays((thursday < month.Start ? 7 : 0) + (7 * (number - 1)));
        return new Span(monday, monday.AddDays(7));
    }

    /// <summary>"week 31".</summary>
    private Reading ReadNumbered(int index)
    {
        if (!tokens.Is(index, "week") || tokens[index + 1] is not { Kind: TokenKind.Digits, Length: <= 2, Value: >= 1 and <= 53 } number
            || !tokens.IsEnd(index + 2))
            return null;

        var monday = ISOWeek.ToDateTime(today.Date.Year, Math.Min(number.Value, 52), DayOfWeek.Monday).AddDays(number.Value == 53 ? 7 : 0);
        var timex = FormattableString.Invariant($"{today.Date.Year:D4}-W{number.Value:D2}");
        return new Reading(index, index + 2, Meaning.Definite(MeaningKind.DateRange, timex, new Span(monday, monday.AddDays(7))));
    }

    /// <summary>"the week of june 3".</summary>
    public Reading Read(int index) => ReadAround(index) ?? ReadOfMonth(index) ?? ReadNumbered(index);

    private Reading ReadAround(int index)
    {
        var at = tokens.Skip(index, "the");
        if (!tokens.Are(at, "week", "of"))
            return null;

        var date = tokens.Skip(at + 2, "the");
        if (dated.Read(date) is not var (next, day) || day.Past is not { } past || day.Future is not { } future)
            return null;

        return new Reading(index, next, new Meaning(MeaningKind.DateRange, day.Timex, WeekAround(past), WeekAround(future)));
    }

    private static Span WeekAround(System.DateTime date) => new(Today.InWeekOf(date, 1), Today.InWeekOf(date, 8));
}
