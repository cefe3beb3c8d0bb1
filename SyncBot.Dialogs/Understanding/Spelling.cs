using System.Runtime.InteropServices;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Puts misspelt words right: a word that nobody knows becomes the likeliest known one that is one slip of the thumb away,
/// two in a long word. Slips are a letter too few, too many, wrong, or two in each other's place, and a space too few or too many.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestMended = 4;
    private const int LongestMended = 24;
    private const int ShortestWithTwoSlips = 8;
    private const int ShortestHalf = 3;
    private const int ShortestHalfOfAnswer = 2;

    private readonly Dictionary<string, int> weights = [];
    private readonly ShortAnswers answers;
    private readonly HashSet<string> beginnings = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> beginning;
    private readonly Dictionary<string, List<string>> byRest = [];

    /// <summary>Learns the words of a lexicon.</summary>
    public Spelling(Lexicon lexicon)
    {
        answers = lexicon.ShortAnswers;
        foreach (var word in lexicon.Words.Concat(lexicon.Measures.Units.SelectMany(u => u.Words))) Learn(word, 1);
        foreach (var word in lexicon.Times.Terms.SelectMany(t => t.Words).Where(w => !weights.ContainsKey(w)).Distinct().ToList()) Learn(word, 1);
        foreach (var word in lexicon.Entries.SelectMany(e => e.Phrase.Words))
        {
            if (word.IsBeginning) beginnings.Add(word.Tokens[0]);
            if (word.Tokens is [var whole]) Learn(whole, 1);
        }

        foreach (var word in lexicon.Familiar) Learn(word, 1);

        beginning = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in weights.Keys)
        {
            foreach (var rest in RestsOf(word))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byRest, rest, out _);
                (list ??= []).Add(word);
            }
        }
    }

    /// <summary>The message with its words put right.</summary>
    public Message Mend(Message message)
    {
        if (message.Words.All(w => IsKnown(w.Text))) return message;
        var mended = new List<Word>(message.Words.Count);
        for (var i = 0; i < message.Words.Count; i++)
        {
            var word = message.Words[i];
            if (i + 1 < message.Words.Count && Joined(word, message.Words[i + 1]) is { } joined)
            {
                mended.Add(joined);
                i++;
            }
            else if (IsKnown(word.Text)) mended.Add(word);
            else if (Nearest(word.Text) is { } near) mended.Add(word with { Text = near });
            else if (Halves(word) is var (first, second)) mended.AddRange([first, second]);
            else mended.Add(word);
        }

        return message.With(mended);
    }

    private bool IsKnown(string word)
    {
        if (weights.ContainsKey(word) || !word.All(char.IsLetter) || Letters.IsSpaceless(word[0])) return true;
        for (var length = ShortestHalf; length <= word.Length; length++)
        {
            if (beginning.Contains(word.AsSpan(0, length))) return true;
        }

        return false;
    }

    // "wi fi", "i message", "back ground": two words of which at least one is none.
    private Word? Joined(Word word, Word next)
    {
        if (next.Before is not Pause.None || (IsKnown(word.Text) && IsKnown(next.Text))) return null;
        var whole = word.Text + next.Text;
        return whole.Length >= ShortestMended && weights.ContainsKey(whole) ? new Word(whole, word.From, next.To, word.Before) : null;
    }

    private (Word First, Word Second)? Halves(Word word)
    {
        if (word.Text.Length > LongestMended) return null;
        for (var at = ShortestHalf; at <= word.Text.Length - ShortestHalfOfAnswer; at++)
        {
            var (first, second) = (word.Text[..at], word.Text[at..]);
            if (weights.ContainsKey(first) && (second.Length >= ShortestHalf ? weights.ContainsKey(second) : (answers.Yes.Contains(first) || answers.No.Contains(first)) && answers.Beside.Contains(second))) return (word with { Text = first, To = word.From + at }, new Word(second, word.From + at, word.To, Pause.None));
        }

        return null;
    }

    private string? Nearest(string word)
    {
        if (word.Length is < ShortestMended or > LongestMended) return null;
        var (best, bestScore) = ((string?)null, 0.0);
        foreach (var rest in RestsOf(word))
        {
            if (!byRest.TryGetValue(rest, out var candidates)) continue;
            foreach (var candidate in candidates)
            {
                var slips = Slips.Between(word, candidate);
                if (slips > (Math.Min(word.Length, candidate.Length) >= ShortestWithTwoSlips ? 2 : 1) || candidate.Length < ShortestMended - 1) continue;
                var score = weights[candidate] / Math.Pow(1000, slips) * (word[0] == candidate[0] ? 3 : 1);
                if (score > bestScore || (score == bestScore && string.CompareOrdinal(candidate, best) < 0)) (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    // What is left of a word when nothing, one letter or (of a long one) two are taken away: two words that are a slip apart share one of these.
    private static IEnumerable<string> RestsOf(string word)
    {
        yield return word;
        if (word.Length < ShortestMended - 1) yield break;
        for (var i = 0; i < word.Length; i++)
        {
            var rest = word.Remove(i, 1);
            yield return rest;
            if (word.Length < ShortestWithTwoSlips) continue;
            for (var j = i; j < rest.Length; j++) yield return rest.Remove(j, 1);
        }
    }

    private void Learn(string word, int weight)
    {
        if (word.Length > 0 && word.All(char.IsLetter) && !Letters.IsSpaceless(word[0])) CollectionsMarshal.GetValueRefOrAddDefault(weights, word, out _) += weight;
    }
}
