namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads parts of the day: "in the morning", "late at night", "this morning", "last night", "tonight".</summary>
internal sealed class PartReader(Tokens tokens, Today today)
{
    /// <summary>A part of no day in particular, with what narrows it: "early in the morning".</summary>
    public (int Next, DayPart Part, string Mod)? ReadAny(int index)
    {
        var at = SkipIn(index);
        var mod = ReadMod(ref at);
        at = mod is null ? at : SkipIn(at);
        return tokens.WordAt(at).Part is { } part && tokens.IsStart(index) && tokens.IsEnd(at + 1) ? (at + 1, part, mod) : null;
    }

    /// <summary>A part of a day that is counted from today: "last night", "early this morning", "tonight".</summary>
    public (int Next, System.DateTime Day, DayPart Part, string Mod)? ReadSpecific(int index)
    {
        if (!tokens.IsStart(index))
            return null;

        if (tokens[index].Word.Text is "tonight" or "tonights")
            return (index + 1, today.Date, DayPart.Night, null);

        var at = index;
        var mod = ReadMod(ref at);
        var relative = tokens.WordAt(at).Relative;
        if (relative == Relative.None || (mod is not null && relative != Relative.This))
            return null;

        var part = tokens.WordAt(at + 1).Part;
        if (part is null || part.IsMeal || !tokens.IsEnd(at + 2))
            return null;

        return (at + 2, today.Date.AddDays(relative.Shift()), part, mod);
    }

    /// <summary>The part of a day that stands behind its date: "morning", "in the morning".</summary>
    public (int Next, DayPart Part)? ReadBehind(int index)
    {
        var at = tokens.IsSign(index, ',') ? index + 1 : index;
        if (tokens.WordAt(at).Part is { IsMeal: false } part && tokens.IsEnd(at + 1))
            return (at + 1, part);

        return tokens.Is(at, "in") && tokens.WordAt(tokens.Skip(at + 1, "the")).Part is { IsMeal: false } named
            ? (tokens.Skip(at + 1, "the") + 1, named) : null;
    }

    /// <summary>The part, or its first or last two hours.</summary>
    public static Span Narrow(Span part, string mod) => mod switch
    {
        Mods.Start => part with { End = part.Start.AddHours(2) },
        Mods.End => part with { Start = part.Start.AddHours(2) },
        _ => part,
    };

    private string ReadMod(ref int index)
    {
        var mod = tokens[index].Word.Text switch { "early" => Mods.Start, "late" or "later" => Mods.End, _ => null };
        if (mod is not null)
            index = tokens.IsSign(index + 1, '-') ? index + 2 : index + 1;

        return mod;
    }

    private int SkipIn(int index) => tokens.Are(index, "in", "the") ? index + 2 : index;
}
