namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads years in digits.</summary>
internal sealed class YearReader(Tokens tokens)
{
    /// <summary>1000 to 2100, in four digits.</summary>
    public int? ReadFull(int index)
        => tokens[index] is { Kind: TokenKind.Digits, Length: 4, Value: >= 1000 and <= 2100 } token && tokens.IsStart(index)
            && tokens.IsEnd(index + 1)
            && !(tokens.IsGlued(index) && tokens.IsSign(index - 1, '$'))
                ? token.Value
                : null;

    /// <summary>A full year, or two digits that are no time, as the 16 of 11/25/16.</summary>
    public int? Read(int index)
    {
        if (ReadFull(index) is { } full)
            return full;

        if (tokens[index] is not { Kind: TokenKind.Digits, Length: 2 } token || !tokens.IsStart(index) || !tokens.IsEnd(index + 1))
            return null;

        // Two digits of the thirties to sixties are in no one's mind.
        var isLikely = token.Value is < 30 or >= 70;
        return isLikely && !IsTimeOrDecimal(index + 1) ? token.Value + (token.Value < 30 ? 2000 : 1900) : null;
    }

    /// <summary>The year after a date: "2025", ", 2025", "of 2025", "in 2025".</summary>
    public (int Next, int Year)? ReadAfterDate(int index)
    {
        var at = tokens.IsSign(index, ',') || tokens.Is(index, "of") ? index + 1 : index;
        if (at == index && tokens.IsGlued(index))
            return null;

        return Read(at) is { } year ? (at + 1, year) : tokens.Is(index, "in") && ReadFull(index + 1) is { } later ? (index + 2, later)
            : null;
    }

    private bool IsTimeOrDecimal(int next)
        => tokens.IsSign(next, ':') || tokens.IsSign(next, '/') || tokens.WordAt(next).Month > 0 || tokens.Is(next, "of")
            || tokens[next].Word.Text is "am" or "pm" || (tokens.IsSign(next, '.') && tokens.IsDigits(next + 1))
            || (tokens[next].Word.Text is "a" or "p" && tokens.IsSign(next + 1, '.') && tokens.Is(next + 2, "m"));
}
