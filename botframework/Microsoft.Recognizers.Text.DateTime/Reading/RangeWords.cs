namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads the words of a range: "from", "between", "to", "until", a hyphen.</summary>
internal sealed class RangeWords(Tokens tokens)
{
    public bool IsConnector(int index, bool isBetween)
        => tokens.IsSign(index, '-') || tokens.IsSign(index, '~') || tokens.IsSign(index, '–') || tokens.IsSign(index, '—')
            || tokens[index].Word.Text is "to" or "till" or "until" or "untill" or "through" or "thru"
                || (isBetween && tokens.Is(index, "and"));

    public int AfterFrom(int index, out bool isBetween)
    {
        isBetween = tokens.Is(index, "between");
        return isBetween || tokens.Is(index, "from") ? index + 1 : index;
    }
}
