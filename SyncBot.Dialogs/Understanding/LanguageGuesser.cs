using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Tells the language of a message by its words: each counts for the languages that have it, the more the fewer they are;
/// a word that none has counts by its three-letter pieces.
/// </summary>
internal sealed class LanguageGuesser
{
    // A language other than the main one must be ahead by so much: a single loan word is not enough.
    private const double LeastLead = 0.2;

    // What a word that no lexicon knows counts, beside one that is known.
    private const double WeightOfPieces = 0.4;

    // What the language of the messages before counts.
    private const double WeightOfHabit = 0.25;

    private const int PieceLength = 3;
    private const double Unseen = 0.5;

    private readonly Lexicons lexicons;
    private readonly ImmutableArray<string> all;
    private readonly Dictionary<string, double[]> shares = [];
    private readonly Dictionary<string, double[]> pieces = [];
    private readonly Dictionary<string, double[]>.AlternateLookup<ReadOnlySpan<char>> piece;

    /// <summary>Learns the words of the languages.</summary>
    public LanguageGuesser(Lexicons lexicons)
    {
        this.lexicons = lexicons;
        piece = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        all = [.. lexicons.All.Select(l => l.Language)];
        for (var i = 0; i < lexicons.All.Length; i++) Learn(lexicons.All[i], i);
        foreach (var share in shares.Values) Normalise(share);
        foreach (var count in pieces.Values)
        {
            for (var i = 0; i < count.Length; i++) count[i] = Math.Log(count[i] + Unseen);
        }

    }

    /// <summary>The language that a message is written in, by its script or its words.</summary>
    /// <param name="message">The message.</param>
    /// <param name="habit">The language of the messages before, if it is known.</param>
    public LanguageGuess Guess(Message message, string? habit)
    {
        if (ByScript(message.Plain, out var byScript)) return new LanguageGuess(byScript?.Language ?? Reading.OtherLanguage, all);
        var (scores, isKnown) = (new double[lexicons.All.Length], new bool[lexicons.All.Length]);
        var (familiar, strange) = (0.0, 0.0);
        foreach (var word in message.Words)
        {
            if (shares.TryGetValue(word.Text, out var share))
            {
                if (share[0] > 0) familiar++;
                else strange++;
                for (var i = HasAccent(message, word) ? 1 : 0; i < scores.Length; i++)
                {
                    scores[i] += share[i];
                    isKnown[i] |= share[i] > 0;
                }
            }
            else if (word.Text.All(char.IsLetter))
            {
                strange++;
                AddPieces(word.Text, scores);
            }
        }

        for (var i = 0; i < scores.Length; i++) scores[i] += lexicons.All[i].Language == habit ? WeightOfHabit : 0;

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (isKnown[i] && scores[i] > scores[best]) best = i;
        }

        if (scores[best] < scores[0] + LeastLead) best = 0;

        // Where the main language knows every word, a rival must be ahead of it; where it knows none, any may be right.
        var distance = best > 0 ? LeastLead : strange == 0 ? 0 : LeastLead * strange / familiar;
        return new LanguageGuess(all[best], [.. all.Where((language, i) => i != best && (scores[i] > scores[best] - distance || language == habit))]);
    }

    // "sé" is not "se": the main language writes no accents.
    private static bool HasAccent(Message message, Word word) => message.Plain.AsSpan(word.From, word.To - word.From).ContainsAnyInRange('\u00C0', '\u024F');

    // Kana are Japanese (one alone is a shrug); any other script that is not Latin is none that is known.
    private bool ByScript(string text, out Lexicon? lexicon)
    {
        var (latin, kana, other) = (0, 0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            if (c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF') latin++;
            else if (Letters.IsKana(c)) kana++;
            else other++;
        }

        lexicon = kana > 1 ? lexicons.All.FirstOrDefault(l => l.Language == "ja") : null;
        return kana > 1 || (other > 0 && other >= latin);
    }

    private void Learn(Lexicon lexicon, int index)
    {
        var words = lexicon.Entries.SelectMany(e => e.Phrase.Words).Where(w => w.Tokens.Length == 1).Select(w => w.Tokens[0])
            .Concat(lexicon.Familiar)
            .Concat(lexicon.Words)
            .Where(w => w.All(char.IsLetter) && !Letters.IsSpaceless(w[0]))
            .ToHashSet();
        foreach (var word in words)
        {
            ShareOf(word)[index] = lexicon.Words.Contains(word) ? 1 : 0.5;
            var padded = $" {word} ";
            for (var i = 0; i + PieceLength <= padded.Length; i++) PieceOf(padded.AsSpan(i, PieceLength))[index]++;
        }
    }

    private double[] ShareOf(string word)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(shares, word, out _);
        return row ??= new double[lexicons.All.Length];
    }

    private double[] PieceOf(ReadOnlySpan<char> letters)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(piece, letters, out _);
        return row ??= new double[lexicons.All.Length];
    }

    private void AddPieces(string token, double[] scores)
    {
        if (token.Length < PieceLength) return;
        Span<char> padded = stackalloc char[Math.Min(token.Length, 30) + 2];
        padded[0] = padded[^1] = ' ';
        token.AsSpan(0, padded.Length - 2).CopyTo(padded[1..]);
        var sums = new double[scores.Length];
        for (var i = 0; i + PieceLength <= padded.Length; i++)
        {
            if (!piece.TryGetValue(padded.Slice(i, PieceLength), out var row)) continue;
            for (var j = 0; j < sums.Length; j++) sums[j] += row[j];
        }

        var best = sums.Max();
        for (var j = 0; j < sums.Length; j++) sums[j] = Math.Exp(sums[j] - best);
        Normalise(sums);
        for (var j = 0; j < scores.Length; j++) scores[j] += WeightOfPieces * sums[j];
    }

    private static void Normalise(double[] shares)
    {
        var sum = shares.Sum();
        for (var i = 0; i < shares.Length; i++) shares[i] /= sum;
    }
}
