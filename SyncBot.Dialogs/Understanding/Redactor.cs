using System.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Takes out what nobody should type into a chat: passwords, codes, e-mail addresses, phone numbers.</summary>
internal static class Redactor
{
    private const string Mark = "[removed]";
    private const int ShortestCode = 6;

    /// <summary>The text without secrets, and whether there were any.</summary>
    public static (string Text, bool HadSecret) Redact(string text)
    {
        var secrets = new List<(int From, int To)>();
        secrets.AddRange(SequenceRecognizer.RecognizeEmail(text, Culture.English).Select(r => (r.Start, r.End + 1)));
        secrets.AddRange(SequenceRecognizer.RecognizePhoneNumber(text, Culture.English).Select(r => (r.Start, r.End + 1)));
        secrets.AddRange(Codes(text));
        secrets.AddRange(AfterPassword(text));
        if (secrets.Count == 0) return (text, false);

        var redacted = new StringBuilder();
        var at = 0;
        foreach (var (from, to) in secrets.OrderBy(s => s.From))
        {
            if (to <= at) continue;
            if (from >= at) redacted.Append(text, at, from - at).Append(Mark);
            at = to;
        }

        return (redacted.Append(text, at, text.Length - at).ToString(), true);
    }

    // A run of six or more digits: a verification code, a card number, a serial. Spaced in the middle it is still one: 123 456.
    private static IEnumerable<(int From, int To)> Codes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var (end, digits) = (i, 0);
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ' ' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                if (char.IsAsciiDigit(text[end])) digits++;
                end++;
            }

            if (digits >= ShortestCode) yield return (i, end);
            i = end;
        }
    }

    private static IEnumerable<(int From, int To)> AfterPassword(string text)
    {
        foreach (var word in (string[])["password", "passcode", "pass code", "pin"])
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var rest = at + word.Length;
                var from = rest;
                if (Skip(text, ref from, ":") || Skip(text, ref from, "=") || Skip(text, ref from, "is "))
                {
                    while (from < text.Length && text[from] == ' ') from++;
                    var to = from;
                    while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
                    if (LooksSecret(text[from..to])) yield return (from, to);
                }
            }
        }
    }

    private static bool Skip(string text, ref int at, string mark)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ') start++;
        if (string.Compare(text, start, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        at = start + mark.Length;
        return true;
    }

    // "my password is wrong" tells a fact; "my password is hunter2" tells the password.
    private static bool LooksSecret(string word) => word.Length >= 4 && (word.Any(char.IsDigit) || word.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or ',' or '!' or '?' or '\'')));
}
