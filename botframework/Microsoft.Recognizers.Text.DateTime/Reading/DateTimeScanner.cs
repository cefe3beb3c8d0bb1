using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Goes once through a text and takes the longest expression at each place. Every reader is given a token and looks ahead over what it then
/// takes, or over a bounded number of tokens, so that time grows with the length of the text.
/// </summary>
internal sealed class DateTimeScanner
{
    private readonly Tokens tokens;
    private readonly ModReader mods;
    private readonly SetReader sets;
    private readonly DayRangeReader dayRanges;
    private readonly ClockRangeReader clockRanges;
    private readonly NowReader now;
    private readonly MomentReader moments;
    private readonly ShiftReader shifts;
    private readonly PeriodReader periods;
    private readonly DayReader days;
    private readonly ClockReader clocks;
    private readonly DurationReader durations;

    public DateTimeScanner(Tokens tokens, Today today, bool isDayFirst)
    {
        this.tokens = tokens;
        var numbers = new NumberReader(tokens);
        var years = new YearReader(tokens);
        mods = new ModReader(tokens);
        durations = new DurationReader(tokens, numbers);
        var dated = new DatedReader(tokens, today, numbers, years, new NumericDateReader(tokens, years, isDayFirst));
        days = new DayReader(tokens, today, numbers, dated);
        var halves = new HalfDayReader(tokens);
        clocks = new ClockReader(tokens, numbers, halves);
        var months = new MonthReader(tokens, today, years);
        periods = new PeriodReader(tokens, today, years, months, new WeekReader(tokens, today, dated, months, numbers));
        shifts = new ShiftReader(tokens, today, durations, numbers);
        var parts = new PartReader(tokens, today);
        now = new NowReader(tokens, today, days);
        moments = new MomentReader(tokens, days, clocks, parts, shifts, mods);
        var words = new RangeWords(tokens);
        dayRanges = new DayRangeReader(tokens, today, words, days, dated, periods, numbers, years);
        clockRanges = new ClockRangeReader(tokens, words, days, clocks, halves, parts, moments);
        sets = new SetReader(tokens, durations, days, clocks);
    }

    public List<Reading> Scan()
    {
        var found = new List<Reading>();
        for (var index = 0; index < tokens.Count;)
        {
            var reading = MayStart(index) ? ReadAt(index) : null;
            if (reading is not null && !Idioms.Include(tokens, reading))
                found.Add(reading);

            index = reading?.Next ?? index + 1;
        }

        return found;
    }

    private bool MayStart(int index) => (tokens.IsDigits(index) || tokens.WordAt(index).MayStart) && tokens.IsStart(index);

    private Reading ReadAt(int index)
    {
        var plain = ReadPlain(index);
        if (plain is not null && ReadLater(plain) is { } later)
            return later;
        if (mods.Read(index) is not var (next, mod) || (plain is not null && plain.Next > next) || ReadPlain(next) is not { } inner
            || inner.First != next)
            return plain;

        var isOpen = Mods.IsOpen(mod);
        return inner with { First = index, Meaning = inner.Meaning with { Mod = Mods.Join(mod, inner.Meaning.Mod), IsOpen = isOpen } };
    }

    /// <summary>"3pm or later", "monday and after".</summary>
    private Reading ReadLater(Reading plain)
    {
        var isPoint = plain.Meaning.Kind is MeaningKind.Date or MeaningKind.Time or MeaningKind.DateRange && plain.Meaning.Mod is null;
        var isLater = tokens[plain.Next].Word.Text is "or" or "and"
            && tokens[plain.Next + 1].Word.Text is "later" or "after" or "above" or "greater";
        return isPoint && isLater && !tokens.Is(plain.Next + 2, "than")
            && (plain.Next + 2 >= tokens.Count || ReadPlain(plain.Next + 2) is null)
            ? plain with { Next = plain.Next + 2, Meaning = plain.Meaning with { Mod = Mods.Since, IsOpen = true } }
            : null;
    }

    /// <summary>The longest expression without what is said before it; of two that are as long, the one that says more.</summary>
    private Reading ReadPlain(int index)
    {
        var best = sets.Read(index);
        Keep(ref best, dayRanges.Read(index) ?? clockRanges.Read(index));
        Keep(ref best, now.Read(index));
        Keep(ref best, moments.Read(index));
        Keep(ref best, shifts.Read(index));
        Keep(ref best, periods.Read(index));
        Keep(ref best, days.Read(index) is var (afterDay, day) ? new Reading(index, afterDay, day.ToMeaning()) : null);
        Keep(ref best, ReadClock(index));
        Keep(ref best, moments.ReadPart(index));
        Keep(ref best, ReadDuration(index));
        return best;
    }

    private static void Keep(ref Reading best, Reading other)
    {
        if (other is not null && (best is null || other.Next > best.Next))
            best = other;
    }

    private Reading ReadClock(int index)
    {
        var found = tokens.Is(index - 1, "at") ? clocks.ReadAfterAt(index) : clocks.Read(index);
        return found is var (next, clock) ? new Reading(index, next, clock.ToMeaning()) : null;
    }

    private Reading ReadDuration(int index)
    {
        var isCompared = tokens.Is(index + 1, "than") && tokens[index].Word.Text is "more" or "less";
        if (durations.Read(isCompared ? index + 2 : index) is not var (next, duration))
            return null;

        var meaning = duration.ToMeaning();
        return new Reading(index, next, isCompared ? meaning with { Mod = tokens.Is(index, "more") ? Mods.More : Mods.Less } : meaning);
    }
}
