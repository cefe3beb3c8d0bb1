using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds e-mail addresses that are written as they are spoken: "john dot smith at gmail dot com".</summary>
internal sealed class SpokenAddresses(SecretWords words)
{
    private const int LongestEnding = 8;

    // Nothing else is called as these are.
    private static readonly FrozenSet<string> Providers = ["gmail", "googlemail", "hotmail", "yahoo", "outlook", "icloud", "gmx", "aol", "proton", "protonmail"];

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        for (var at = 1; at + 1 < typed.Tokens.Count; at++)
        {
            if (!words.At.Contains(typed.Tokens[at]) || (EndOf(text, typed, at) ?? EndOfWritten(text, typed, at) ?? EndOfProvider(typed, at)) is not { } end) continue;
            var first = at - 1;
            while (first >= 2 && IsDot(typed, first - 1)) first -= 2;
            yield return (PasswordLook.RunAt(text, typed.Words[first].From).From, end);
        }
    }

    // "jsmith at icloud.com", but not "look at icloud.com".
    private int? EndOfWritten(string text, Message typed, int at) =>
        IsName(typed, at) && at + 2 < typed.Tokens.Count && char.IsLetter(typed.Tokens[at + 1][0]) && typed.Tokens[at + 2].All(char.IsLetter) && HasDot(text, typed, at + 2) ? typed.Words[at + 2].To : null;

    // "jsmith at gmail".
    private int? EndOfProvider(Message typed, int at) => IsName(typed, at) && Providers.Contains(typed.Tokens[at + 1]) ? typed.Words[at + 1].To : null;

    private bool IsName(Message typed, int at) =>
        !words.Common.Contains(typed.Tokens[at - 1]) && !words.Telling.Contains(typed.Tokens[at - 1]) && typed.Words[at].Before is Pause.None;

    private int? EndOf(string text, Message typed, int at)
    {
        if (at + 2 >= typed.Tokens.Count) return null;
        var bracketed = typed.Words[at].From > 0 && text[typed.Words[at].From - 1] is '(' or '[' or '{' or '<';
        if (bracketed && HasDot(text, typed, at + 2)) return typed.Words[at + 2].To;
        var last = at + 1;
        while (last + 2 < typed.Tokens.Count && IsDot(typed, last + 1)) last += 2;
        return last > at + 1 && typed.Tokens[last].Length <= LongestEnding ? typed.Words[last].To : null;
    }

    // ". " ends a sentence.
    private static bool HasDot(string text, Message typed, int at) =>
        text.AsSpan(typed.Words[at - 1].To, typed.Words[at].From - typed.Words[at - 1].To) is "." or " . " or "[.]" or "(.)" or " [.] " or " (.) ";

    private bool IsDot(Message typed, int index) => words.Dot.Contains(typed.Tokens[index]);
}
