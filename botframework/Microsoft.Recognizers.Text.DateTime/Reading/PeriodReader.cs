using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads weeks, weekends, months and years: "last week", "this weekend", "in march", "late july", "2025".</summary>
internal sealed class PeriodReader(Tokens tokens, Today today, YearReader years, MonthReader months, WeekReader weeks)
{
    private readonly PeriodPart parts = new(tokens, today);

    public Reading Read(int index)
    {
        if (!tokens.IsStart(index))
            return null;

        var found = ReadNarrowed(index) ?? weeks.Read(index) ?? ReadReferred(index) ?? ReadRest(index)
            ?? ReadPeriod(index, isNarrowed: false);
        return found is not null && tokens.IsEnd(found.Next) ? found : null;
    }

    /// <summary>A period as it is, without what narrows it.</summary>
    public Reading ReadPeriod(int index, bool isNarrowed) => months.Read(index) ?? ReadYear(index) ?? ReadCounted(index, isNarrowed);

    /// <summary>"last week", "the weekend", "this month", "the week after next".</summary>
    private Reading ReadCounted(int index, bool isNarrowed)
    {
        var word = tokens.WordAt(index);
        var isArticle = tokens.Is(index, "the") || tokens.Is(index, "my");
        var at = isArticle || word.Relative != Relative.None ? index + 1 : index;
        if (at == index && !isNarrowed && !tokens.Are(index + 1, "after", "next"))
            return null;

        var count = word.Relative.Shift();
        var next = at + 1;
        if (tokens.Are(next, "after", "next"))
            (next, count) = (next + 2, 2);

        var number = tokens.Skip(next, "of");
        if (tokens.IsDigits(number) && tokens[number + 1].Word.Text is not ("am" or "pm" or "a" or "p"))
            return null;

        return tokens[at].Word.Text switch
        {
            "week" => new Reading(index, next, weeks.Week(count)),
            "weekend" => new Reading(index, next, weeks.Weekend(count)),
            "month" => new Reading(index, next, MonthReader.Month(today.FirstOfMonth(count))),
            "year" => new Reading(index, next, Year(today.Date.Year + count)),
            _ => null,
        };
    }

    private static Meaning Year(int year)
    {
        var first = new System.DateTime(year, 1, 1);
        return Meaning.Definite(MeaningKind.DateRange, FormattableString.Invariant($"{year:D4}"), new Span(first, first.AddYears(1)));
    }

    /// <summary>"2025", "the year 2025".</summary>
    private Reading ReadYear(int index)
    {
        var at = tokens.Is(index, "year") ? tokens.Skip(index + 1, "of") : index;
        if (years.ReadFull(at) is not (>= 1500 and var year) || months.IsInsideNumber(at, at + 1) || tokens.IsSign(at + 1, '%'))
            return null;

        return new Reading(at == index + 2 ? at : index, at + 1, Year(year));
    }

    /// <summary>"early last week", "mid july", "end of the month", "later this year".</summary>
    private Reading ReadNarrowed(int index)
    {
        if (parts.Read(index) is not var (next, mod, isFromNow) || ReadPeriod(next, isNarrowed: true) is not { } period
            || period.Meaning.Timex.Length < 4)
            return null;

        var meaning = period.Meaning;
        if (meaning.Past is not { } past || meaning.Future is not { } future || years.ReadFull(next) is not null || IsWeekend(meaning))
            return null;

        var isCurrent = isFromNow && past == future && past.Start <= today.Date && today.Date < past.End;
        return new Reading(index, period.Next, meaning with
        {
            Past = parts.Narrow(past, mod, isCurrent),
            Future = parts.Narrow(future, mod, isCurrent),
            Mod = isCurrent ? null : mod,
        });
    }

    private static bool IsWeekend(Meaning meaning) => meaning.Timex.EndsWith("-WE", StringComparison.Ordinal);

    private Meaning RestOfDay()
    {
        var last = today.Date.AddSeconds(86399);
        var length = FormattableString.Invariant($"PT{(int)(last - today.Now).TotalSeconds}S");
        var timex = Timexes.Range(Timexes.Moment(today.Now), Timexes.Moment(last), length);
        return Meaning.Definite(MeaningKind.MomentRange, timex, new Span(today.Now, last));
    }

    /// <summary>"that week", "same month": which one is not known from here.</summary>
    private Reading ReadReferred(int index)
    {
        if (tokens[index].Word.Text is not ("that" or "same"))
            return null;

        var (timex, meaning) = tokens[index + 1].Word.Text switch
        {
            "week" => ("XXXX-WXX", weeks.Week(0)),
            "weekend" => ("XXXX-WXX-WE", weeks.Weekend(0)),
            "month" => ("XXXX-XX", MonthReader.Month(today.FirstOfMonth())),
            "year" => ("XXXX", Year(today.Date.Year)),
            _ => (null, null),
        };
        return meaning is null ? null : new Reading(index, index + 2, meaning with { Timex = timex, Mod = Mods.Reference });
    }

    /// <summary>"the rest of the week": from today to its last day.</summary>
    private Reading ReadRest(int index)
    {
        if (!tokens.Is(index, "rest"))
            return null;

        var at = tokens.Skip(index + 1, "of");
        at = tokens[at].Word.Text is "the" or "my" or "this" or "current" ? at + 1 : at;
        var end = tokens[at].Word.Text switch
        {
            "week" => today.InWeek(7, 0),
            "month" => today.FirstOfMonth(1).AddDays(-1),
            "year" => new System.DateTime(today.Date.Year, 12, 31),
            _ => (System.DateTime?)null,
        };
        if (tokens.Is(at, "day"))
            return new Reading(index, at + 1, RestOfDay());
        if (end is not { } last)
            return null;

        var count = (last - today.Date).Days + (tokens.Is(at, "week") ? 0 : 1);
        var timex = Timexes.Range(Timexes.Date(today.Date), Timexes.Date(last), FormattableString.Invariant($"P{count}D"));
        return new Reading(index, at + 1, Meaning.Definite(MeaningKind.DateRange, timex, new Span(today.Date, last)));
    }
}
