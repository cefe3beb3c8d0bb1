using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the phrases that could stand in a message by their rarest word, so that the others need not be tried.</summary>
internal sealed class PhraseIndex
{
    private readonly ImmutableArray<(Phrase Phrase, Meaning Meaning)> entries;
    private readonly Dictionary<string, List<int>> byWord = [];
    private readonly Dictionary<string, List<int>> byBeginning = [];
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly List<int> anywhere = [];

    /// <summary>Indexes phrases.</summary>
    public PhraseIndex(ImmutableArray<(Phrase Phrase, Meaning Meaning)> entries)
    {
        this.entries = entries;
        var frequency = new Dictionary<string, int>();
        foreach (var (phrase, _) in entries)
        {
            foreach (var word in phrase.Words) CollectionsMarshal.GetValueRefOrAddDefault(frequency, word.Tokens[0], out _)++;
        }

        for (var i = 0; i < entries.Length; i++) Add(i, frequency);
        beginnings = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases that could stand in a message with these words, in the order of the knowledge.</summary>
    public IEnumerable<(Phrase Phrase, Meaning Meaning)> Among(IReadOnlyList<string> tokens)
    {
        var found = new List<int>(anywhere);
        foreach (var token in tokens)
        {
            if (byWord.TryGetValue(token, out var whole)) found.AddRange(whole);
            for (var length = 1; length <= token.Length; length++)
            {
                if (beginnings.TryGetValue(token.AsSpan(0, length), out var begun)) found.AddRange(begun);
            }
        }

        found.Sort();
        return found.Where((entry, i) => i == 0 || entry != found[i - 1]).Select(i => entries[i]);
    }

    private void Add(int index, Dictionary<string, int> frequency)
    {
        var (rarest, fewest) = (default(ImmutableArray<PhraseWord>), int.MaxValue);
        foreach (var words in entries[index].Phrase.Required)
        {
            var count = 0;
            foreach (var word in words) count += frequency[word.Tokens[0]];
            if (count < fewest) (rarest, fewest) = (words, count);
        }

        if (rarest.IsDefault)
        {
            anywhere.Add(index);
            return;
        }

        foreach (var word in rarest)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(word.IsBeginning ? byBeginning : byWord, word.Tokens[0], out _);
            (list ??= []).Add(index);
        }
    }
}
