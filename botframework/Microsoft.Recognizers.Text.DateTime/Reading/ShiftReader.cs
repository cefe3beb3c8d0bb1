namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Reads what is counted from now: "two days ago", "in 5 minutes", "a week from today", "last 2 days", "within 24 hours".
/// </summary>
internal sealed class ShiftReader(Tokens tokens, Today today, DurationReader durations, NumberReader numbers)
{
    public Reading Read(int index) => ReadPoint(index) ?? ReadLast(index) ?? ReadWithin(index) ?? ReadCountFirst(index);

    /// <summary>A date that is counted from now: "two days ago".</summary>
    public (int Next, Day Day)? ReadDay(int index)
        => ReadPoint(index) is { Meaning: { Kind: MeaningKind.Date, Mod: null, Past: { } day } } point && point.First == index
            ? (point.Next, Day.On(day.Start))
            : null;

    private Reading ReadPoint(int index)
    {
        var isIn = tokens.Is(index, "in");
        var (at, mod) = isIn ? (index + 1, null) : ReadMore(index);
        if (durations.Read(at) is not var (next, duration) || !duration.CanShift)
            return null;

        if (tokens.Is(next, "ago"))
            return new Reading(isIn ? at : index, next + 1, mod is null || duration.IsClock ? Shifted(duration, today.Now, -1, mod)
                : Anchored(duration, 0, -1, mod));
        if (ReadAnchor(next) is var (afterAnchor, days, sign) && !duration.IsClock)
            return new Reading(isIn ? at : index, afterAnchor, Anchored(duration, days, sign, mod));
        if (tokens.Are(next, "from", "now"))
            return new Reading(isIn ? at : index, next + 2, Shifted(duration, today.Now, 1, mod));
        if (tokens.Is(next, "later") && !IsPeriodAfter(next + 1))
            return new Reading(isIn ? at : index, next + 1, Shifted(duration, today.Now, 1, mod));

        return isIn ? new Reading(index, next, Shifted(duration, today.Now, 1, mod)) : null;
    }

    /// <summary>"30 minutes later this week" is no time 30 minutes later.</summary>
    private bool IsPeriodAfter(int index)
    {
        var at = tokens.Skip(tokens.Skip(index, "in"), "the");
        at = tokens.WordAt(at).Relative == Relative.None ? at : at + 1;
        return tokens.WordAt(at).Month > 0 || tokens.WordAt(at).Part is not null
            || tokens[at].Word.Text is "week" or "weekend" or "month" or "year";
    }

    private (int Next, string Mod) ReadMore(int index)
        => tokens.Is(index + 1, "than") && tokens[index].Word.Text is "more" or "less"
            ? (index + 2, tokens.Is(index, "more") ? Mods.More : Mods.Less)
            : (index, null);

    /// <summary>"from today", "after tomorrow", "before yesterday".</summary>
    private (int Next, int Days, int Sign)? ReadAnchor(int index)
    {
        if (tokens.WordAt(index + 1).Days is not { } days)
            return null;

        return tokens[index].Word.Text switch
        {
            "from" or "after" when days >= 0 => (index + 2, days, 1),
            "before" when days <= 0 => (index + 2, days, -1),
            _ => null,
        };
    }

    private Meaning Shifted(Duration duration, System.DateTime from, int sign, string mod)
    {
        var time = duration.Shift(from, sign);
        var meaning = duration.IsClock
            ? Meaning.Definite(MeaningKind.Moment, Timexes.Moment(time), Span.At(time))
            : Meaning.Definite(MeaningKind.Date, Timexes.Date(time), Span.At(time.Date));
        return mod is null ? meaning : meaning with { Mod = mod };
    }

    /// <summary>"more than 2 days before yesterday" is all before that day; "less than 3 days after tomorrow" all between.</summary>
    private Meaning Anchored(Duration duration, int days, int sign, string mod)
    {
        var anchor = today.Date.AddDays(days);
        var date = duration.Shift(anchor, sign);
        var meaning = Meaning.Definite(MeaningKind.Date, Timexes.Date(date), Span.At(date));
        if (mod == Mods.More)
            return meaning with { Mod = sign < 0 ? Mods.Before : Mods.After, Kind = MeaningKind.DateRange };
        if (mod == Mods.Less)
            return Between(duration, sign < 0 ? date : anchor, sign < 0 ? duration.After(date) : date);

        return meaning;
    }

    /// <summary>"last 2 days", "past few weeks", "next hour", "5 past minutes".</summary>
    private Reading ReadLast(int index)
    {
        var relative = tokens.WordAt(index).Relative;
        if (relative == Relative.None)
            return null;

        var sign = relative.Shift();
        if (tokens.WordAt(index + 1).Unit is { } unit && tokens.IsEnd(index + 2)
            && (unit.IsClock || (sign != 0 && IsNoCalendarPeriod(index + 1))))
            return new Reading(index, index + 2, Around(new Duration(1, unit), sign));

        var isNumber = numbers.Read(index + 1) is not null || durations.ReadInexact(index + 1) is not null;
        return isNumber && sign != 0 && durations.Read(index + 1) is var (next, duration) && duration.CanShift
            ? new Reading(index, next, Around(duration, sign))
            : null;
    }

    /// <summary>"last days", "last fortnight": counted from now, unlike "last week".</summary>
    private bool IsNoCalendarPeriod(int index)
        => tokens[index].Word.Text is "days" or "weeks" or "months" or "years" or "fortnight" or "fortnights";

    /// <summary>"5 past years", "2 next days".</summary>
    private Reading ReadCountFirst(int index)
    {
        if (numbers.Read(index) is not var (at, count) || tokens.WordAt(at).Relative is Relative.None or Relative.This
            || tokens.WordAt(at + 1).Unit is not { } unit)
            return null;

        var duration = new Duration(count, unit);
        return duration.CanShift ? new Reading(index, at + 2, Around(duration, tokens.WordAt(at).Relative.Shift())) : null;
    }

    /// <summary>"within 2 days", "within the next hour".</summary>
    private Reading ReadWithin(int index)
    {
        if (!tokens.Is(index, "within"))
            return null;

        var at = tokens.Skip(index + 1, "the");
        at = tokens.WordAt(at).Relative is Relative.Next or Relative.Coming ? at + 1 : at;
        if (at > index + 1 && tokens.WordAt(at).Unit is { IsClock: true } unit)
            return new Reading(index, at + 1, Around(new Duration(1, unit), 1));

        if (durations.Read(at) is not var (next, duration) || !duration.CanShift)
            return null;

        return duration.IsClock
            ? new Reading(index, next, Around(duration, 1))
            : new Reading(index, next, Between(duration, today.Date, duration.Shift(today.Date, 1)));
    }

    private Meaning Around(Duration duration, int sign)
    {
        if (!duration.IsClock)
        {
            // Days to come begin with tomorrow.
            var first = sign > 0 ? today.Now.AddDays(1) : duration.Shift(today.Now, -1);
            return Between(duration, first, sign > 0 ? duration.Shift(first, 1) : today.Now);
        }

        var (start, end) = sign < 0 ? (duration.Shift(today.Now, -1), today.Now)
            : (today.Now, sign == 0 ? today.Now : duration.Shift(today.Now, 1));
        var timex = Timexes.Range(Timexes.Moment(start), Timexes.Moment(end), duration.Timex);
        return Meaning.Definite(MeaningKind.MomentRange, timex, new Span(start, end));
    }

    private static Meaning Between(Duration duration, System.DateTime start, System.DateTime end)
    {
        var timex = Timexes.Range(Timexes.Date(start), Timexes.Date(end), duration.Timex);
        return Meaning.Definite(MeaningKind.DateRange, timex, new Span(start.Date, end.Date));
    }
}
