using System.Text;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A message cut into words: lower case, without punctuation, apostrophes and accents, typographic characters made plain.</summary>
public sealed class Message
{
    /// <summary>What lies behind this many characters is not read: nobody describes a phone's trouble at such length.</summary>
    public const int LongestRead = 4000;

    // The one that Normalize refuses.
    private const int NoCharacter = 0xFFFE;

    // The few signs that stand for a whole answer.
    private const string Signs = "\U0001F44D\U0001F44E\U0001F44C\u2705\u274C\U0001F937";

    private readonly List<Word> words;

    /// <summary>Cuts a message.</summary>
    public Message(string text)
        : this(MakePlain(Composed(text.Length > LongestRead ? text[..LongestRead] : text)), words: null)
    {
    }

    private Message(string plain, List<Word>? words)
    {
        Plain = plain;
        this.words = words ?? [];
        if (words is null) Cut();
        Tokens = this.words.ConvertAll(w => w.Text);
    }

    /// <summary>The message in lower case with plain quotes and dashes.</summary>
    public string Plain { get; }

    /// <summary>The words with their places.</summary>
    public IReadOnlyList<Word> Words => words;

    /// <summary>The words alone.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>Cuts the whole of a message as it was typed: every word has the place that it has there.</summary>
    public static Message AsTyped(string text) => new(MakePlain(text), words: null);

    /// <summary>The same message with its words spelt anew.</summary>
    public Message With(IEnumerable<Word> spelt) => new(Plain, [.. spelt]);

    /// <summary>The words that a stretch of <see cref="Plain"/> touches: the first, and the one after the last.</summary>
    public (int From, int To) TokensOf(int from, int to)
    {
        var first = FirstWhere(w => w.To > from);
        return (first, Math.Max(first, FirstWhere(w => w.From >= to)));
    }

    // By halves, as a long message may hold thousands of numbers.
    private int FirstWhere(Predicate<Word> isBehind)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBehind(words[middle])) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private void Cut()
    {
        var word = new StringBuilder();
        var (start, pause) = (0, Pause.None);
        for (var i = 0; i <= Plain.Length; i++)
        {
            if (i < Plain.Length && Belongs(i))
            {
                if (word.Length == 0) start = i;
                if (Plain[i] is not ('\'' or '-')) Letters.Append(word, Plain[i]);
                if (!StandsAlone(i) && !(i + 1 < Plain.Length && StandsAlone(i + 1))) continue;
                if (char.IsHighSurrogate(Plain[i])) continue;
            }

            if (word.Length > 0)
            {
                words.Add(new Word(word.ToString(), start, i < Plain.Length && Belongs(i) ? i + 1 : i, words.Count == 0 ? Pause.None : pause));
                word.Clear();
                pause = Pause.None;
            }

            if (i < Plain.Length && !Belongs(i) && !IsHyphen(i) && Letters.PauseOf(Plain[i]) is var found && found > pause) pause = found;
        }
    }

    private bool Belongs(int i)
    {
        var c = Plain[i];
        if (char.IsLetterOrDigit(c) || c is '&') return true;
        if (c == '%') return i > 0 && char.IsDigit(Plain[i - 1]);
        if (c > '\u2000') return IsSign(i);
        var between = i > 0 && i + 1 < Plain.Length;
        if (c == '\'') return between && char.IsLetter(Plain[i - 1]) && char.IsLetter(Plain[i + 1]);
        if (c == '-') return IsInWifi(i);
        return c is '.' or ',' && between && char.IsDigit(Plain[i - 1]) && char.IsDigit(Plain[i + 1]);
    }

    private bool IsHyphen(int i) => Plain[i] == '-' && i > 0 && i + 1 < Plain.Length && char.IsLetterOrDigit(Plain[i - 1]) && char.IsLetterOrDigit(Plain[i + 1]);

    private bool StandsAlone(int i) => Letters.IsSpaceless(Plain[i]) || IsSign(i);

    private bool IsSign(int i)
    {
        if (char.IsLowSurrogate(Plain[i])) return i > 0 && IsSign(i - 1);
        if (!char.IsHighSurrogate(Plain[i])) return Signs.Contains(Plain[i], StringComparison.Ordinal);
        return i + 1 < Plain.Length && Signs.Contains(Plain.Substring(i, 2), StringComparison.Ordinal);
    }

    // The one word that is spelt with and without its hyphen as often as not.
    private bool IsInWifi(int i) => i >= 2 && i + 2 < Plain.Length && Plain.AsSpan(i - 2, 5) is "wi-fi";

    // Full-width letters and half-width kana become the usual ones, letters with a loose accent one character. A lone half of a character pair can't be composed and is left out.
    private static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF') || text.All(c => char.IsAscii(c) || Letters.IsSpaceless(c))) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == NoCharacter ? Rune.ReplacementChar : rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string MakePlain(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++) plain[i] = Letters.Plain(source[i]);
    });
}
