using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>
/// Finds every yes and no in a text, in time linear in its length. A match scores by its share of the words of the text; as in the real
/// library, a later match of the same value scores no less than an earlier one.
/// </summary>
internal sealed class BooleanReader(BooleanWords words)
{
    public List<BooleanMatch> Read(string query)
    {
        if (string.IsNullOrWhiteSpace(query))
            return [];

        // Places count from the first character that is not white space, and the text is cut from the query at the same places:
        // so does the real library.
        var text = query.ToLowerInvariant().Trim();
        var count = CountWords(text, 0, text.Length);
        var found = new List<BooleanMatch>();
        Find(query, text, count, words.Yes, value: true, found);
        Find(query, text, count, words.No, value: false, found);
        found.Sort((one, other) => one.Start != other.Start ? one.Start - other.Start : other.Value.CompareTo(one.Value));
        return found;
    }

    private void Find(
        string query, string text, int count, IReadOnlyDictionary<char, string[]> phrases, bool value, List<BooleanMatch> found)
    {
        var best = 0.0;
        for (var at = 0; at < text.Length;)
        {
            var length = StartsWord(text, at) && phrases.TryGetValue(text[at], out var candidates) ? LengthOfAny(candidates, text, at) : 0;
            if (length == 0)
            {
                at++;
                continue;
            }

            best = Math.Max(best, 0.4 + (0.6 * CountWords(text, at, at + length) / count));
            found.Add(new BooleanMatch(at, length, query.Substring(at, length).Trim(), value, best));
            at += length;
        }
    }

    private int LengthOfAny(string[] phrases, string text, int at)
    {
        foreach (var phrase in phrases)
        {
            var end = EndOf(phrase, text, at);
            if (end > at && EndsWord(text, end))
                return end - at;
        }

        return 0;
    }

    private static int EndOf(string phrase, string text, int at)
    {
        foreach (var letter in phrase)
        {
            if (at >= text.Length || (letter == ' ' ? !char.IsWhiteSpace(text[at]) : text[at] != letter))
                return -1;

            at++;
            while (letter == ' ' && at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }

        return EndOfSkinTone(text, at);
    }

    private static int EndOfSkinTone(string text, int at)
        => at + 1 < text.Length && char.IsLowSurrogate(text[at - 1]) && text[at] == '\uD83C' && text[at + 1] is >= '\uDFFB' and <= '\uDFFF'
            ? at + 2
            : at;

    private bool StartsWord(string text, int at)
        => !words.IsWordLetter(text[at]) || at == 0 || !words.IsWordLetter(text[at - 1]);

    private bool EndsWord(string text, int end)
        => !words.IsWordLetter(text[end - 1]) || end == text.Length || !words.IsWordLetter(text[end]);

    /// <summary>Words as the score counts them: runs of word letters, and each character beyond the basic plane, where emoji live.</summary>
    private int CountWords(string text, int start, int end)
    {
        var count = 0;
        for (var at = start; at < end; at++)
        {
            if (char.IsHighSurrogate(text[at]) || (words.IsWordLetter(text[at]) && (at == start || !words.IsWordLetter(text[at - 1]))))
                count++;
        }

        return count;
    }
}
