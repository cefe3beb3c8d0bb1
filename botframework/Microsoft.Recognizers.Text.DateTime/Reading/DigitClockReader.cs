namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads times of day in digits: "9:30", "9.30", "9h30", "1130am", "11ish".</summary>
internal sealed class DigitClockReader(Tokens tokens, HalfDayReader halves)
{
    /// <summary>"11ish", "9-ish".</summary>
    public (int Next, Clock Clock)? ReadIsh(int index)
    {
        var at = tokens.IsSign(index + 1, '-') ? index + 2 : index + 1;
        return tokens.IsDigits(index) && IsHour(index) && tokens.Is(at, "ish") && tokens.IsGlued(at)
            ? (at + 1, new Clock(tokens[index].Value % 24)) : null;
    }

    /// <summary>"9:30", "9:30:15", "9.30", "9h30".</summary>
    public (int Next, Clock Clock)? ReadMinutes(int index, char mark)
    {
        if (!tokens.IsDigits(index) || !IsHour(index))
            return null;

        var isMark = mark == 'h' ? tokens.Is(index + 1, "h") : tokens.IsSign(index + 1, mark);
        if (!isMark || !IsMinute(index + 2)
            || (mark != ':' && !(tokens.IsGlued(index + 1) && tokens.IsGlued(index + 2) && tokens[index + 2].Length == 2)))
            return null;

        var hour = tokens[index].Value;
        var minute = tokens[index + 2].Value;
        var hasSeconds = mark == ':' && tokens.IsSign(index + 3, ':') && IsMinute(index + 4);
        return (hasSeconds ? index + 5 : index + 3, new Clock(hour % 24, minute, hasSeconds ? tokens[index + 4].Value : null)
        {
            IsAmOrPm = hour is <= 12 or 24,
        });
    }

    /// <summary>"1130am", "0930 pm".</summary>
    public (int Next, Clock Clock)? ReadRunTogether(int index)
    {
        if (!tokens.IsDigits(index) || tokens[index].Length is not (3 or 4) || halves.Read(index + 1) is not var (next, isPm))
            return null;

        var (hour, minute) = (tokens[index].Value / 100, tokens[index].Value % 100);
        if (hour > 24 || minute > 59)
            return null;

        var clock = new Clock(hour % 24, minute);
        return (next, isPm ? clock.AfterNoon() : hour == 12 ? clock.InMorning() : clock);
    }

    public bool IsHour(int index) => tokens[index] is { Length: <= 2, Value: >= 0 and <= 24 };

    public bool IsInsideNumber(int index)
        => tokens.IsGlued(index) && tokens.IsGlued(index - 1) && tokens.IsDigits(index - 2)
            && (tokens.IsSign(index - 1, '.') || tokens.IsSign(index - 1, ',') || tokens.IsSign(index - 1, ':'));

    private bool IsMinute(int index) => tokens[index] is { Kind: TokenKind.Digits, Length: <= 2, Value: >= 0 and <= 59 };
}
