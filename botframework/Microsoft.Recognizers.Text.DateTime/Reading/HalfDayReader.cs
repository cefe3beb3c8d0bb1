namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Reads what tells an hour before noon from one after it: "pm", "a.m.", "in the morning", "at night", and "o'clock" before them.
/// </summary>
internal sealed class HalfDayReader(Tokens tokens)
{
    /// <summary>What tells before noon from after: "pm", "a.m.", "p m", "o'clock pm".</summary>
    public (int Next, bool IsPm)? Read(int index)
    {
        var letter = tokens[index].Word.Text;
        if (letter is "am" or "pm")
            return (index + 1, letter is "pm");
        if (letter is not ("a" or "p"))
            return null;

        var dot = tokens.IsSign(index + 1, '.') ? index + 2 : index + 1;
        if (tokens.Is(dot, "m"))
            return (dot > index + 1 && tokens.IsSign(dot + 1, '.') ? dot + 2 : dot + 1, letter is "p");

        return letter is "p" ? (index + 1, true) : null;
    }

    public int? ReadOclock(int index)
    {
        if (tokens[index].Word.Text is "oclock" or "sharp")
            return index + 1;
        if (!tokens.Is(index, "o"))
            return null;

        var clock = tokens[index + 1] is { Kind: TokenKind.Sign } sign && tokens.Text[sign.Start] is '\'' or '’' or '‘'
            ? index + 2 : index + 1;
        return tokens.Is(clock, "clock") ? clock + 1 : null;
    }

    /// <summary>"in the morning", "at night", "this" not among them: what says which half of the day an hour before it lies in.</summary>
    public (int Next, DayPart Part)? ReadPart(int index)
    {
        var at = tokens[index].Word.Text is "in" or "at" or "on" or "for" or "around" ? tokens.Skip(index + 1, "the") : index;
        return tokens.WordAt(at).Part is { IsMeal: false } part && part != DayPart.Daytime && (part != DayPart.Night || at > index)
            ? (at + 1, part)
            : null;
    }

    /// <summary>"2 at night" is early, "5 at night" late, and "12 at night" midnight.</summary>
    public static Clock In(DayPart part, Clock clock) => part == DayPart.Night && clock.Hour is <= 3 or 12
        ? clock with { Hour = clock.Hour % 12, IsAmOrPm = false }
        : InHalf(part, clock);

    /// <summary>The hour in the half of the day that the part lies in; "2 last night" is no exception.</summary>
    public static Clock InHalf(DayPart part, Clock clock) => part == DayPart.Morning ? clock.InMorning() : clock.AfterNoon();
}
