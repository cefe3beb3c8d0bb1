using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Takes out what nobody should type into a chat: passwords, codes, e-mail addresses, phone numbers.</summary>
public static partial class Redactor
{
    private const string Mark = "[removed]";
    private const int ShortestCode = 6;

    // What is said of a password, and is none.
    private static readonly FrozenSet<string> Telling =
    [
        "wrong", "incorrect", "not", "right", "correct", "fine", "the", "same", "new", "old", "expired", "changed", "rejected", "known", "ok", "okay", "good", "needed", "required", "locked", "a", "an", "my",
        "in", "on", "out", "too", "very", "still", "different", "unknown", "lost", "forgotten", "saved", "accepted", "invalid", "weak", "gone", "there", "asked", "being", "always", "never", "what", "something", "it", "for", "because", "so", "and", "or", "no", "yes", "reset", "working", "up", "stored", "set", "up-to-date",
        "entered", "typed", "updated", "fixed", "requested", "wanted", "off", "ready", "all", "also", "now",
    ];

    /// <summary>The text without secrets, and whether there were any.</summary>
    public static (string Text, bool HadSecret) Redact(string text)
    {
        var secrets = new List<(int From, int To)>();
        secrets.AddRange(SequenceRecognizer.RecognizeEmail(text, Culture.English).Select(r => (r.Start, r.End + 1)));
        secrets.AddRange(SequenceRecognizer.RecognizePhoneNumber(text, Culture.English).Select(r => (r.Start, r.End + 1)));
        secrets.AddRange(Codes(text));
        secrets.AddRange(AfterPassword(text));
        secrets.AddRange(ResumeCodes(text));
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

    // A code that brings a case somewhere else, in the midst of other words: it must not be kept where it can be read.
    private static IEnumerable<(int From, int To)> ResumeCodes(string text) =>
        ResumeCode.Matches(text).Select(m => (m.Index, m.Index + m.Length));

    [GeneratedRegex("\\b(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{4}-(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{4}\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResumeCode { get; }

    private static IEnumerable<(int From, int To)> AfterPassword(string text)
    {
        foreach (var word in (string[])["password", "passwort", "passcode", "pass code", "pass phrase", "passphrase", "pwd", "pw", "pin"])
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var rest = at + word.Length;
                var from = rest;
                if (Skip(text, ref from, ":") || Skip(text, ref from, "=") || Skip(text, ref from, "is:") || Skip(text, ref from, "is ") || Skip(text, ref from, "was ") || IsNumber(text, rest))
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

    // "PIN 4829": the digits are it.
    private static bool IsNumber(string text, int at) => at + 4 < text.Length && text[at] == ' ' && text.AsSpan(at + 1, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    // "my password is wrong" tells a fact; "my password is hunter2" and "my password is sunshine" tell the password.
    private static bool LooksSecret(string word)
    {
        var bare = word.Trim('.', ',', '!', '?', '\'', '"').ToLowerInvariant();
        return bare.Length > 0 && !Telling.Contains(bare);
    }

}
