using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates: "yesterday", "last monday", "june 3rd, 2025", "the 5th of may", "3/6", "on the 21st".</summary>
internal sealed class DayReader
{
    private readonly Tokens tokens;
    private readonly Today today;
    private readonly NumberReader numbers;
    private readonly NamedDayReader named;
    private readonly DatedReader dated;
    private readonly WeekdayReader weekdays;
    private readonly Memo<(int Next, Day Day)> memo;

    public DayReader(Tokens tokens, Today today, NumberReader numbers, DatedReader dated)
    {
        this.tokens = tokens;
        this.today = today;
        this.numbers = numbers;
        this.dated = dated;
        named = new NamedDayReader(tokens, today);
        weekdays = new WeekdayReader(tokens, today, numbers);
        memo = new Memo<(int Next, Day Day)>(tokens.Count, ReadNew);
    }

    public (int Next, Day Day)? Read(int index) => memo.At(index);

    private (int Next, Day Day)? ReadNew(int index)
    {
        if (!tokens.IsStart(index))
            return null;

        var found = named.Read(index) ?? ReadWithWeekday(index) ?? weekdays.Read(index) ?? dated.Read(index) ?? ReadDayOfThisMonth(index);
        return found is var (next, _) && (tokens.IsEnd(next) || tokens.IsLetterT(next)) ? found : null;
    }

    /// <summary>"wednesday june 3", "this friday 7/6": the date counts, the weekday does not.</summary>
    private (int Next, Day Day)? ReadWithWeekday(int index)
    {
        var relative = tokens.WordAt(index).Relative;
        var weekday = relative == Relative.None ? index : index + 1;
        if (tokens.WordAt(weekday).Weekday == 0)
            return null;

        var at = tokens.IsSign(weekday + 1, ',') || tokens.IsSign(weekday + 1, '-') ? weekday + 2 : weekday + 1;
        var bracket = tokens.IsSign(at, '(');
        if (dated.ReadDayAndMonth(bracket ? at + 1 : at, dated.IsAfterPreposition(index)) is not { } found
            || (bracket && !tokens.IsSign(found.Next, ')')))
            return null;

        var day = dated.Dated(found.Year, found.Month, found.Day);
        var next = bracket ? found.Next + 1 : found.Next;
        return relative == Relative.None || found.Year is not null || Today.DayIn(today.Now.Year, found.Month, found.Day) is not { } date
            ? (next, day)
            : (next, day with { Past = date, Future = date });
    }

    /// <summary>"the 5th" after "on", or after "for" at the end of a sentence; "the 5th of last month".</summary>
    private (int Next, Day Day)? ReadDayOfThisMonth(int index)
    {
        var at = tokens.Skip(index, "the");
        var preposition = tokens[index - 1].Word.Text;
        var ordinal = numbers.ReadOrdinal(at);
        if (ordinal is var (afterDay, day))
        {
            var of = tokens.Skip(afterDay, "of");
            if (tokens.WordAt(of).Relative is not Relative.None and var relative && tokens.Is(of + 1, "month"))
            {
                var month = today.FirstOfMonth(relative.Shift());
                return Today.DayIn(month.Year, month.Month, day) is { } date ? (of + 2, Day.On(date)) : null;
            }

            var isFree = preposition is "on" || (preposition is "at" or "in" && at == index && tokens.IsDigits(at))
                || (preposition is "for" && at > index && IsSentenceEnd(afterDay));
            return isFree && (preposition is not "on" || tokens.IsDigits(at) || IsSentenceEnd(afterDay))
                ? (afterDay, DayOfMonth(day)) : null;
        }

        var isNumber = preposition is "on" && tokens[at] is { Kind: TokenKind.Digits, Length: <= 2, Value: >= 1 and <= 31 }
            && tokens.IsEnd(at + 1);
        return isNumber ? (at + 1, DayOfMonth(tokens[at].Value)) : null;
    }

    private bool IsSentenceEnd(int index)
        => index >= tokens.Count || (tokens[index] is { Kind: TokenKind.Sign } sign && tokens.Text[sign.Start] is '.' or ',' or '!' or '?');

    private Day DayOfMonth(int day)
    {
        var first = today.FirstOfMonth();
        var current = Clamp(first, day);
        return current >= today.Now
            ? new Day(Timexes.Day(day), Clamp(first.AddMonths(-1), day), current)
            : new Day(Timexes.Day(day), current, Clamp(first.AddMonths(1), day));
    }

    private static System.DateTime Clamp(System.DateTime month, int day)
        => month.AddDays(Math.Min(day, System.DateTime.DaysInMonth(month.Year, month.Month)) - 1);
}
