namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the words of which times are made.</summary>
internal sealed class TimeIndex
{
    private readonly Dictionary<string, List<TimeTerm>> byFirst = [];

    /// <summary>Learns the words of a language.</summary>
    public TimeIndex(TimeWords words)
    {
        foreach (var term in words.Terms.OrderByDescending(t => t.Words.Length))
        {
            if (!byFirst.TryGetValue(term.Words[0], out var list)) byFirst[term.Words[0]] = list = [];
            list.Add(term);
        }
    }

    /// <summary>Whether a word may be one of them.</summary>
    public bool Begins(string token) => char.IsAsciiDigit(token[0]) || byFirst.ContainsKey(token);

    /// <summary>The longest that stand at a place; several only if the same words are of several kinds.</summary>
    public IEnumerable<TimeTerm> At(int at, IReadOnlyList<string> tokens)
    {
        if (!byFirst.TryGetValue(tokens[at], out var list)) return [];
        var standing = list.Where(t => Quantity.Phrased(tokens, at, t.Words)).ToList();
        return standing.TakeWhile(t => t.Words.Length == standing[0].Words.Length);
    }

    /// <summary>Whether letters behind a figure, as in "7pm", are a word of a mark.</summary>
    public bool Is(string letters, string mark) => byFirst.TryGetValue(letters, out var list) && list.Any(t => t is { Kind: TimeWords.Mark, Words.Length: 1 } && t.Value == mark);
}
