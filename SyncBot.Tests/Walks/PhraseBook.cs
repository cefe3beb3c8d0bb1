using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Tests.Walks;

/// <summary>Says what the lexicon understands, in any of the ways in which it does.</summary>
internal sealed class PhraseBook(Lexicon lexicon, Model model)
{
    private static readonly string[] Fillers = ["really", "the thing", "my old one", "um"];
    private static readonly string[] Endings = ["", "", "s", "ed", "ing"];

    private readonly ILookup<Type, (string Pattern, Meaning Meaning)> phrases = lexicon.Entries.ToLookup(e => e.Meaning.GetType(), e => (e.Phrase.Text, e.Meaning));
    private readonly string[] devices = [.. model.Facts[Case.DeviceFact].Values];

    /// <summary>The devices there are.</summary>
    public IReadOnlyList<string> Devices => devices;

    /// <summary>A text for any meaning of a kind that fits; null if there is none.</summary>
    public string? Say<TMeaning>(Random random, Func<TMeaning, bool>? fits = null)
        where TMeaning : Meaning
    {
        var fitting = phrases[typeof(TMeaning)].Where(p => fits is null || fits((TMeaning)p.Meaning)).Select(p => p.Pattern).ToList();
        return fitting.Count == 0 ? null : TextOf(fitting[random.Next(fitting.Count)], random);
    }

    /// <summary>A text that a pattern matches.</summary>
    public static string TextOf(string pattern, Random random)
    {
        var words = new List<string>();
        foreach (var part in pattern.Split(' '))
        {
            if (part == "..") words.AddRange(Enumerable.Range(0, random.Next(2)).Select(_ => Any(Fillers, random)));
            else if (part is ['[', .., ']']) words.AddRange(Enumerable.Range(0, random.Next(2)).Select(_ => WordOf(part[1..^1], random)));
            else words.Add(part is ['{', .., '}'] ? Measured(part, random) : WordOf(part, random));
        }

        return string.Join(' ', words);
    }

    private static string WordOf(string alternatives, Random random)
    {
        var word = Any(alternatives.Split('|'), random);
        return word[^1] == '*' ? word[..^1] + Any(Endings, random) : word;
    }

    private static string Measured(string slot, Random random) => slot switch
    {
        "{percent}" => $"{random.Next(101)}%",
        "{amount}" => random.Next(2) == 0 ? $"{random.Next(1, 6)} of 5 gb" : $"{random.Next(1, 200)} gb",
        "{release}" => Any(["26.1", "26", "18.6.2", "17.4", "15.0", "26.4 beta"], random),
        _ => random.Next(1, 60).ToString(),
    };

    private static string Any(string[] all, Random random) => all[random.Next(all.Length)];
}
