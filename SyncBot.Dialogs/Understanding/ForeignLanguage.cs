namespace SyncBot.Dialogs.Understanding;

/// <summary>Tells whether a message is written in a language that is not understood.</summary>
internal static class ForeignLanguage
{
    private const int LeastWords = 2;

    // "Tengo iOS 26.3" tells a release in the midst of Spanish; so many foreign words must stand against each such word.
    private const int Outnumbered = 2;
    private const char LastLatin = '\u024F';
    private const char FirstLatinExtended = '\u1E00';
    private const char LastLatinExtended = '\u1EFF';

    /// <summary>The language of a message, <see cref="Reading.OtherLanguage"/>, or null if it may as well be English.</summary>
    /// <param name="heard">What is heard in it.</param>
    /// <param name="replies">What of that counts as an answer and as a command: of those, not all that is heard counts.</param>
    /// <param name="message">The message.</param>
    public static string? In(IReadOnlyList<(Meaning Meaning, PhraseMatch Match)> heard, IEnumerable<(Meaning? Meaning, PhraseMatch? Match)> replies, Message message)
    {
        if (IsMostlyNotLatin(message.Plain)) return Reading.OtherLanguage;
        var best = heard
            .Where(h => h.Meaning is Meaning.OfLanguage)
            .GroupBy(h => ((Meaning.OfLanguage)h.Meaning).Language, h => h.Match)
            .Select(g => (Language: g.Key, Words: g.SelectMany(TokensOf).ToHashSet()))
            .OrderByDescending(g => g.Words.Count)
            .FirstOrDefault();
        if (best.Words is null || best.Words.Count < LeastWords) return null;
        var told = heard.Where(h => Tells(h.Meaning)).Select(h => h.Match).Concat(replies.Select(r => r.Match).OfType<PhraseMatch>());
        var english = told.SelectMany(TokensOf).Where(t => !best.Words.Contains(t)).Distinct().Count();
        return english * Outnumbered <= best.Words.Count ? best.Language : null;
    }

    private static IEnumerable<int> TokensOf(PhraseMatch match) => Enumerable.Range(match.From, match.To - match.From);

    // What is heard in foreign words ("mi iphone", "no funciona") is not told in English; hints such as "wifi" belong to every language.
    private static bool Tells(Meaning meaning) => meaning is not (Meaning.OfLanguage or Meaning.OfCause or Meaning.OfMark or Meaning.OfUntold or Meaning.OfAnswer or Meaning.OfCommand);

    private static bool IsMostlyNotLatin(string text)
    {
        var (latin, other) = (0, 0);
        foreach (var letter in text.Where(char.IsLetter))
        {
            if (letter is <= LastLatin or (>= FirstLatinExtended and <= LastLatinExtended)) latin++;
            else other++;
        }

        return other > 0 && other >= latin;
    }
}
