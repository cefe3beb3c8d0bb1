using System.Collections.Frozen;
using System.Text;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads words for secrets that are written with signs for letters or taken apart: "p@ssw0rd", "p.a.s.s.w.o.r.d", "p a s s w o r d".</summary>
internal sealed class DisguisedLabels(SecretWords words)
{
    private const int ShortestLabel = 3;
    private const int ShortestWithGap = 5;
    private const int LongestLabel = 14;
    private const char AnyLetter = '*';

    private readonly FrozenSet<string> labels = words.Labels.SelectMany(l => l).Where(w => w.Length is >= ShortestLabel and <= LongestLabel).ToFrozenSet();
    private readonly FrozenSet<string> withGap = words.Labels.Where(l => l is [{ Length: >= ShortestWithGap and <= LongestLabel }]).SelectMany(l => Enumerable.Range(1, l[0].Length - 1).Select(i => l[0].Remove(i, 1).Insert(i, "*"))).ToFrozenSet();

    /// <summary>The message with such words as they are meant, each one word over all of its places.</summary>
    public Message Unmasked(string text, Message typed)
    {
        var spelt = new List<Word>();
        var hasAny = false;
        for (var i = 0; i < typed.Words.Count; i++)
        {
            if ((Masked(text, typed, i) ?? Spaced(typed, i)) is { } found)
            {
                spelt.Add(typed.Words[i] with { Text = found.Label, To = typed.Words[found.Last].To });
                (hasAny, i) = (true, found.Last);
            }
            else spelt.Add(typed.Words[i]);
        }

        return hasAny ? typed.With(spelt) : typed;
    }

    private (string Label, int Last)? Masked(string text, Message typed, int at)
    {
        var from = typed.Words[at].From;
        if (from > 0 && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('"' or '(' or ':')) return null;
        var label = new StringBuilder();
        var to = from;
        while (to < text.Length && !char.IsWhiteSpace(text[to]) && text[to] is not (':' or '=' or '"' or ')') && label.Length <= LongestLabel)
        {
            if (Meant(typed.Plain[to]) is var letter and not '\0') Letters.Append(label, letter);
            to++;
        }

        var (meant, (_, end)) = (label.ToString().TrimEnd(AnyLetter), typed.TokensOf(from, to));
        return meant != typed.Words[at].Text && (labels.Contains(meant) || withGap.Contains(meant)) ? (labels.Contains(meant) ? meant : Whole(meant), end - 1) : null;
    }

    private string Whole(string masked) => labels.First(l => l.Length == masked.Length && l.Zip(masked).All(p => p.First == p.Second || p.Second == AnyLetter));

    private (string Label, int Last)? Spaced(Message typed, int at)
    {
        var label = new StringBuilder();
        for (var i = at; i < typed.Words.Count && i - at <= LongestLabel && typed.Tokens[i] is [var letter] && char.IsAsciiLetter(letter); i++)
        {
            label.Append(letter);
            if (label.Length >= ShortestLabel && labels.Contains(label.ToString())) return (label.ToString(), i);
        }

        return null;
    }

    // The Cyrillic letters are those that look the same.
    private static char Meant(char c) => c switch
    {
        '@' or '4' or '\u0430' => 'a',
        '0' or '\u043E' => 'o',
        '3' or '\u20AC' or '\u0435' => 'e',
        '1' or '!' or '\u0456' => 'i',
        '$' or '5' or '\u0455' => 's',
        '7' => 't',
        '\u0440' => 'p',
        '\u0441' => 'c',
        AnyLetter or '#' => AnyLetter,
        _ when char.IsLetter(c) => c,
        _ => '\0',
    };
}
