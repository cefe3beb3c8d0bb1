using System.Text;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A message cut into words: lower case, without punctuation and apostrophes, typographic characters made plain.</summary>
public sealed class Message
{
    /// <summary>What lies behind this many characters is not read: nobody describes a phone's trouble at such length.</summary>
    public const int LongestRead = 4000;

    private readonly List<(string Text, int From, int To)> words = [];

    /// <summary>Cuts a message.</summary>
    public Message(string text)
    {
        Plain = MakePlain(text.Length > LongestRead ? text[..LongestRead] : text);
        Cut();
        Tokens = [.. words.Select(w => w.Text)];
    }

    /// <summary>The message in lower case with plain quotes and dashes, character for character.</summary>
    public string Plain { get; }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The words that a stretch of <see cref="Plain"/> touches: the first, and the one after the last.</summary>
    public (int From, int To) TokensOf(int from, int to)
    {
        var first = words.FindIndex(w => w.To > from);
        if (first < 0) return (words.Count, words.Count);
        var last = words.FindLastIndex(w => w.From < to);
        return (first, Math.Max(first, last + 1));
    }

    private void Cut()
    {
        var word = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= Plain.Length; i++)
        {
            if (i < Plain.Length && Belongs(i))
            {
                if (word.Length == 0) start = i;
                if (Plain[i] is not ('\'' or '-')) word.Append(Plain[i]);
            }
            else if (word.Length > 0)
            {
                words.Add((word.ToString(), start, i));
                word.Clear();
            }
        }
    }

    private bool Belongs(int i)
    {
        var c = Plain[i];
        if (char.IsLetterOrDigit(c) || c is '&') return true;
        if (c == '%') return i > 0 && char.IsDigit(Plain[i - 1]);
        var between = i > 0 && i + 1 < Plain.Length;
        if (c == '\'') return between && char.IsLetter(Plain[i - 1]) && char.IsLetter(Plain[i + 1]);
        if (c == '-') return IsInWifi(i);
        return c is '.' or ',' && between && char.IsDigit(Plain[i - 1]) && char.IsDigit(Plain[i + 1]);
    }

    // The one word that is spelt with and without its hyphen as often as not.
    private bool IsInWifi(int i) => i >= 2 && i + 2 < Plain.Length && Plain.AsSpan(i - 2, 5) is "wi-fi";

    private static string MakePlain(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            plain[i] = source[i] switch
            {
                '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
                '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
                '\u2013' or '\u2014' or '\u2212' => '-',
                '\u00A0' or '\u202F' => ' ',
                var c => char.ToLowerInvariant(c),
            };
        }
    });
}
