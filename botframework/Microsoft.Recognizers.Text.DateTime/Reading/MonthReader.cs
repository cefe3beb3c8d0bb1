using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads months: "march", "last march", "march 2025", "march of last year", "2025-03".</summary>
internal sealed class MonthReader(Tokens tokens, Today today, YearReader years)
{
    public static Meaning Month(System.DateTime first)
        => Meaning.Definite(MeaningKind.DateRange, Timexes.Month(first), new Span(first, first.AddMonths(1)));

    /// <summary>"march", "last march", "march 2025", "march of last year", "2025-03".</summary>
    public Reading Read(int index)
    {
        var relative = tokens.WordAt(index).Relative;
        var at = relative == Relative.None ? index : index + 1;
        var month = tokens.WordAt(at).Month;
        if (month == 0)
            return ReadNumberedMonth(index);

        if (relative == Relative.None && ReadYearOfMonth(at + 1) is var (next, year))
            return new Reading(index, next, Month(new System.DateTime(year, month, 1)));

        return new Reading(index, at + 1, relative == Relative.None
            ? AnyMonth(month) : Month(new System.DateTime(YearOf(relative), month, 1)));
    }

    private (int Next, int Year)? ReadYearOfMonth(int index)
    {
        var at = tokens.IsSign(index, '.') ? index + 1 : index;
        at = tokens.IsSign(at, '/') || tokens.IsSign(at, '-') || tokens.IsSign(at, ',') ? at + 1 : at;
        at = tokens[at].Word.Text is "of" or "in" ? at + 1 : at;
        if (years.ReadFull(at) is { } year)
            return (at + 1, year);

        return tokens.Is(at + 1, "year") && tokens[at].Word.Text is "last" or "this" or "next" or "following"
            ? (at + 2, today.Date.Year + (tokens.Is(at, "last") ? -1 : tokens.Is(at, "this") ? 0 : 1))
            : null;
    }

    private int YearOf(Relative relative) => today.Date.Year + relative.Shift();

    private Meaning AnyMonth(int month)
    {
        var first = new System.DateTime(today.Date.Year, month, 1);
        var isPast = month < today.Date.Month;
        var past = isPast ? first : first.AddYears(-1);
        var future = isPast ? first.AddYears(1) : first;
        return new Meaning(
            MeaningKind.DateRange,
            FormattableString.Invariant($"XXXX-{month:D2}"),
            new Span(past, past.AddMonths(1)),
            new Span(future, future.AddMonths(1)));
    }

    /// <summary>"2025-03", "03/2025".</summary>
    private Reading ReadNumberedMonth(int index)
    {
        if (!tokens.IsDigits(index) || !tokens.IsDigits(index + 2) || !(tokens.IsSign(index + 1, '-') || tokens.IsSign(index + 1, '/'))
            || IsInsideNumber(index, index + 3))
            return null;

        var isYearFirst = years.ReadFull(index) is not null;
        var month = tokens[isYearFirst ? index + 2 : index];
        return years.ReadFull(isYearFirst ? index : index + 2) is { } year && month is { Length: <= 2, Value: >= 1 and <= 12 }
            ? new Reading(index, index + 3, Month(new System.DateTime(year, month.Value, 1)))
            : null;
    }

    public bool IsInsideNumber(int index, int next)
        => (tokens.IsGlued(index) && tokens.IsGlued(index - 1) && tokens.IsDigits(index - 2))
            || (tokens.IsGlued(next) && tokens.IsGlued(next + 1) && tokens.IsDigits(next + 1));
}
