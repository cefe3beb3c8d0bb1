namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds e-mail addresses that are written as they are spoken: "john dot smith at gmail dot com".</summary>
internal sealed class SpokenAddresses(SecretWords words)
{
    private const int LongestEnding = 8;

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        for (var at = 1; at + 2 < typed.Tokens.Count; at++)
        {
            if (!words.At.Contains(typed.Tokens[at]) || EndOf(text, typed, at) is not { } end) continue;
            var first = at - 1;
            while (first >= 2 && IsDot(typed, first - 1)) first -= 2;
            yield return (typed.Words[first].From, end);
        }
    }

    private int? EndOf(string text, Message typed, int at)
    {
        var bracketed = typed.Words[at].From > 0 && text[typed.Words[at].From - 1] is '(' or '[';
        if (bracketed && text.AsSpan(typed.Words[at + 1].To, typed.Words[at + 2].From - typed.Words[at + 1].To) is ".") return typed.Words[at + 2].To;
        var last = at + 1;
        while (last + 2 < typed.Tokens.Count && IsDot(typed, last + 1)) last += 2;
        return last > at + 1 && typed.Tokens[last].Length <= LongestEnding ? typed.Words[last].To : null;
    }

    private bool IsDot(Message typed, int index) => words.Dot.Contains(typed.Tokens[index]);
}
