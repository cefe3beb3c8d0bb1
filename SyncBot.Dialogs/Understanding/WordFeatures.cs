
namespace SyncBot.Dialogs.Understanding;

/// <summary>What a classifier sees of a message: its words, how long words begin, and which words stand side by side (three characters in a script without spaces).</summary>
internal sealed class WordFeatures
{
    private const int StemLength = 5;
    private const int BitsOfWord = 20;

    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<string, int> stems = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stem;
    private readonly Dictionary<long, int> numbers = [];

    /// <summary>Numbers all that these messages hold; what they don't hold is not seen.</summary>
    public WordFeatures(IEnumerable<IReadOnlyList<string>> texts)
    {
        stem = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            foreach (var word in text)
            {
                words.TryAdd(word, words.Count + 1);
                if (word.Length > StemLength) stems.TryAdd(word[..StemLength], stems.Count + 1);
            }

            foreach (var key in KeysOf(text)) numbers.TryAdd(key, numbers.Count);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => numbers.Count;

    /// <summary>The numbers of those that a message has, each once.</summary>
    public int[] Of(IReadOnlyList<string> text) => [.. KeysOf(text).Distinct().Select(key => numbers.GetValueOrDefault(key, -1)).Where(number => number >= 0)];

    // A word is its number, two words side by side their numbers in one, the beginning of a word is negative.
    private IEnumerable<long> KeysOf(IReadOnlyList<string> text)
    {
        var (last, beforeLast) = (0L, 0L);
        foreach (var word in text)
        {
            long id = words.GetValueOrDefault(word);
            if (id > 0) yield return id;
            if (word.Length > StemLength && stem.TryGetValue(word.AsSpan(0, StemLength), out var begun)) yield return -begun;
            if (id > 0 && last > 0) yield return (last << BitsOfWord) | id;
            if (id > 0 && last > 0 && beforeLast > 0 && Letters.IsSpaceless(word[0])) yield return (((beforeLast << BitsOfWord) | last) << BitsOfWord) | id;
            (beforeLast, last) = (last, id);
        }
    }
}
