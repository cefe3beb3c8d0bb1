namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads times of day: "9pm", "9:30", "half past ten", "nine thirty", "noon", "10 in the morning", "at 9".</summary>
internal sealed class ClockReader
{
    private readonly Tokens tokens;
    private readonly NumberReader numbers;
    private readonly HalfDayReader halves;
    private readonly DigitClockReader digits;
    private readonly Memo<(int Next, Clock Clock)> memo;

    public ClockReader(Tokens tokens, NumberReader numbers, HalfDayReader halves)
    {
        this.tokens = tokens;
        this.numbers = numbers;
        this.halves = halves;
        digits = new DigitClockReader(tokens, halves);
        memo = new Memo<(int Next, Clock Clock)>(tokens.Count, ReadNew);
    }

    /// <summary>A time that needs nothing around it to be one.</summary>
    public (int Next, Clock Clock)? Read(int index) => memo.At(index);

    /// <summary>A time after "at", which may be a mere hour.</summary>
    public (int Next, Clock Clock)? ReadAfterAt(int index) => Read(index) ?? ReadHour(index);

    /// <summary>A mere hour: "9", "nine", "nine thirty", and after "at" also "9a" and "9.30".</summary>
    public (int Next, Clock Clock)? ReadHour(int index)
    {
        if (!tokens.IsStart(index) || digits.IsInsideNumber(index) || ReadHourNumber(index, out var next) is not { } hour)
            return null;

        if (tokens.Is(next, "a") && tokens.IsGlued(next) && tokens.IsEnd(next + 1))
            return (next + 1, InMorning(hour));

        return tokens.IsEnd(next) && !IsFollowedByNumber(next) ? (next, Bare(hour)) : null;
    }

    /// <summary>"9.30", which is a time only after "at".</summary>
    public (int Next, Clock Clock)? ReadPoint(int index)
        => tokens.IsStart(index) && !digits.IsInsideNumber(index) && digits.ReadMinutes(index, '.') is var (next, clock)
            && tokens.IsEnd(next) && !IsPercent(next)
            ? (next, clock)
            : null;

    /// <summary>"at 9.30", "at 9.30 pm": the word belongs to it, as in the real library.</summary>
    private (int Next, Clock Clock)? ReadAtPoint(int index)
    {
        if (!tokens.Is(index, "at") || digits.ReadMinutes(index + 1, '.') is not var (next, clock) || IsPercent(next))
            return null;

        return halves.Read(next) is var (afterHalf, isPm) ? (afterHalf, isPm ? clock.AfterNoon() : clock.InMorning()) : (next, clock);
    }

    private (int Next, Clock Clock)? ReadNew(int index)
    {
        if (!tokens.IsStart(index) && !tokens.IsLetterT(index - 1))
            return null;

        var found = ReadAtPoint(index) ?? ReadPast(index) ?? ReadNoon(index) ?? ReadPartFirst(index) ?? ReadBasic(index);
        return found is var (next, _) && tokens.IsEnd(next) ? found : null;
    }

    private static Clock Bare(int hour) => new(hour % 24) { IsAmOrPm = hour is <= 12 or 24 };

    private static Clock InMorning(int hour) => new(hour == 12 ? 0 : hour);

    /// <summary>Everything that begins with an hour in digits or words.</summary>
    private (int Next, Clock Clock)? ReadBasic(int index)
    {
        if (digits.IsInsideNumber(index))
            return null;

        if (digits.ReadIsh(index) is { } ish)
            return ish;

        if (digits.ReadMinutes(index, ':') is var (afterMinutes, exact))
            return tokens.Is(afterMinutes, "a") && tokens.IsGlued(afterMinutes) && tokens.IsEnd(afterMinutes + 1)
                && halves.Read(afterMinutes) is null
                ? (afterMinutes + 1, exact.InMorning())
                : WithHalfOrPart(afterMinutes, exact) ?? (afterMinutes, exact);

        if (digits.ReadMinutes(index, 'h') is var (afterFrench, french))
            return WithHalfOrPart(afterFrench, french) ?? (afterFrench, french);

        if (digits.ReadMinutes(index, '.') is var (afterPoint, pointed) && halves.Read(afterPoint) is var (afterPointHalf, isPointPm))
            return (afterPointHalf, isPointPm ? pointed.AfterNoon() : pointed.InMorning());

        if (digits.ReadRunTogether(index) is { } joined)
            return joined;

        if (ReadHourNumber(index, out var next) is not { } hour)
            return null;

        if (!tokens.IsDigits(index) && ReadWordMinutes(next) is var (afterWords, minute) && hour <= 12)
        {
            var spoken = new Clock(hour % 24, minute) { IsAmOrPm = true };
            return WithHalfOrPart(afterWords, spoken) ?? (afterWords, spoken);
        }

        var dotted = tokens.IsSign(next, '.') && halves.Read(next + 1) is not null ? next + 1 : next;
        return WithHalfOrPart(dotted, Bare(hour));
    }

    private (int Next, Clock Clock)? WithHalfOrPart(int next, Clock clock)
    {
        var found = halves.ReadOclock(next) is { } oclock ? (oclock, clock) : ((int Next, Clock Clock)?)null;
        var at = found?.Next ?? next;
        if (halves.Read(at) is var (afterHalf, isPm) && tokens.IsEnd(afterHalf))
            found = (afterHalf, isPm ? clock.AfterNoon() : clock.Hour == 12 ? clock.InMorning() : clock with { IsAmOrPm = false });

        at = found?.Next ?? next;
        return halves.ReadPart(at) is var (afterPart, part) ? (afterPart, HalfDayReader.In(part, found?.Clock ?? clock)) : found;
    }

    /// <summary>"half past ten", "a quarter to 9", "20 minutes past eight in the evening".</summary>
    private (int Next, Clock Clock)? ReadPast(int index)
    {
        if (ReadDelta(index) is not var (word, delta) || tokens[word].Word.Text is not ("past" or "to") || !tokens.IsStart(word + 1))
            return null;

        var at = word + 1;
        if (ReadHourNumber(at, out var next) is not { } hour)
            return null;

        var minutes = (hour * 60) + (tokens.Is(word, "past") ? delta : -delta);
        minutes = (minutes + 1440) % 1440;
        var clock = new Clock(minutes / 60, minutes % 60) { IsAmOrPm = hour <= 12 };
        return WithHalfOrPart(next, clock) ?? (next, clock);
    }

    private (int Next, int Minutes)? ReadDelta(int index)
    {
        var at = tokens.Skip(index, "a");
        if (tokens.Is(at, "quarter"))
            return (at + 1, 15);
        if (tokens.Is(index, "half"))
            return (index + 1, 30);
        if (tokens.Is(index, "three") && tokens[index + 1].Word.Text is "quarter" or "quarters")
            return (index + 2, 45);

        var number = tokens.IsDigits(index) && tokens[index].Value is >= 0 and < 60
            ? (index + 1, tokens[index].Value) : numbers.ReadSmall(index);
        return number is var (next, minutes) && minutes < 60 && tokens.WordAt(next).Unit == Unit.Minute ? (next + 1, minutes) : null;
    }

    /// <summary>"noon", "midnight", "12 noon", "mid night".</summary>
    private (int Next, Clock Clock)? ReadNoon(int index)
    {
        var at = tokens.IsDigits(index) && tokens[index].Value == 12 && tokens[index + 1].Word.Text is "noon" or "midnight"
            ? index + 1
            : index;
        if (tokens.WordAt(at).Hour is { } hour)
            return (at + 1, new Clock(hour));

        if (!tokens.Is(index, "mid"))
            return null;

        var next = tokens.IsSign(index + 1, '-') ? index + 2 : index + 1;
        return tokens[next].Word.Text switch
        {
            "night" => (next + 1, new Clock(0)),
            "morning" => (next + 1, new Clock(10)),
            "day" => (next + 1, new Clock(12)),
            "afternoon" => (next + 1, new Clock(14)),
            _ => null,
        };
    }

    /// <summary>"in the morning at 7", "morning 9:30".</summary>
    private (int Next, Clock Clock)? ReadPartFirst(int index)
    {
        if (halves.ReadPart(index) is not var (next, part))
            return null;

        var at = tokens.Skip(next, "at");
        var clock = ReadBasic(at) ?? ReadHour(at);
        return clock is var (end, time) ? (end, HalfDayReader.In(part, time)) : null;
    }

    private (int Next, int Minute)? ReadWordMinutes(int index)
    {
        var at = tokens.IsSign(index, '-') && tokens.IsGlued(index) ? index + 1 : index;
        return numbers.ReadSmall(at) is var (next, minute) && minute < 60 ? (next, minute) : null;
    }

    private int? ReadHourNumber(int index, out int next)
    {
        next = index + 1;
        if (tokens.IsDigits(index))
            return digits.IsHour(index) ? tokens[index].Value : null;

        return tokens.WordAt(index).Number is > 0 and <= 12 and var hour ? hour : null;
    }

    private bool IsFollowedByNumber(int next)
        => tokens.IsGlued(next)
            && ((tokens.IsSign(next, '.') && tokens.IsDigits(next + 1) && tokens.IsGlued(next + 1)) || tokens.IsSign(next, '%')
            || tokens.IsSign(next, '/'));

    private bool IsPercent(int next) => tokens.IsSign(next, '%') || tokens.Is(next, "percent");
}
