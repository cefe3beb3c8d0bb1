namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads what narrows a period, and narrows it: "early", "mid", "end of", "later in".</summary>
internal sealed class PeriodPart(Tokens tokens, Today today)
{
    public (int Next, string Mod, bool IsFromNow)? Read(int index) => tokens[index].Word.Text switch
    {
        "early" => (index + 1, Mods.Start, false),
        "earlier" => (tokens.Skip(index + 1, "in"), Mods.Start, true),
        "beginning" or "start" when tokens.Is(index + 1, "of") => (index + 2, Mods.Start, false),
        "middle" when tokens.Is(index + 1, "of") => (index + 2, Mods.Middle, false),
        "mid" => (tokens.IsSign(index + 1, '-') ? index + 2 : index + 1, Mods.Middle, false),
        "late" => (index + 1, Mods.End, false),
        "later" => (tokens.Skip(index + 1, "in"), Mods.End, true),
        "end" when tokens.Is(index + 1, "of") => (index + 2, Mods.End, false),
        _ => null,
    };

    /// <summary>The first or last half; of the current period, only as far as it is over, or still to come.</summary>
    public Span Narrow(Span span, string mod, bool isCurrent)
    {
        var length = (span.End - span.Start).Days;
        var (before, half, after) = length switch
        {
            <= 7 => (span.Start.AddDays(1), span.Start.AddDays(3), span.Start.AddDays(5)),
            <= 31 => (span.Start.AddDays(9), span.Start.AddDays(15), span.Start.AddDays(20)),
            _ => (span.Start.AddMonths(3), span.Start.AddMonths(6), span.Start.AddMonths(9)),
        };
        return mod switch
        {
            Mods.Middle => new Span(before, after),
            Mods.Start => span with { End = isCurrent && today.Date < half ? today.Date : half },
            _ => span with { Start = isCurrent && today.Date > half ? today.Date : half },
        };
    }
}
