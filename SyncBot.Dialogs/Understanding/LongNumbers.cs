namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds runs of digits that are as long as a code, a card or a phone number: no one counts so many of anything here but messages.</summary>
internal sealed class LongNumbers(SecretWords words)
{
    private const int ShortestCode = 6;

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i])) continue;
            var (end, digits) = (i, 0);
            while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is ' ' or '-' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
            {
                if (char.IsDigit(text[end])) digits++;
                end++;
            }

            if (digits >= ShortestCode && !IsPartOfWord(text, i) && !CountsSomething(typed, end)) yield return (i, end);
            i = end;
        }
    }

    // "HT208960" is a page of a manual; serial numbers are found by their own form.
    private static bool IsPartOfWord(string text, int from) => from > 0 && char.IsAsciiLetter(text[from - 1]);

    private bool CountsSomething(Message typed, int end)
    {
        var (next, _) = typed.TokensOf(end, end);
        return next < typed.Tokens.Count && words.Counted.Contains(typed.Tokens[next]);
    }
}
