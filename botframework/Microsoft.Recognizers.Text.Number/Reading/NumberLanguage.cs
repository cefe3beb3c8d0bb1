using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What the readers need to know of a language: its words, in lower case, and how it writes digits. Data only.</summary>
internal sealed class NumberLanguage
{
    /// <summary>Numbers longer than this in one word are not taken apart.</summary>
    private const int LongestCompound = 64;

    private Dictionary<string, NumberWord> cardinals;
    private FrozenSet<string> openers;
    private SearchValues<string> percentMarks;

    /// <summary>The culture that values are written in.</summary>
    public required CultureInfo Culture { get; init; }

    public char DecimalMark { get; init; } = '.';

    public char GroupMark { get; init; } = ',';

    /// <summary>Whether results say which kind of number they are; the real library does so for some cultures only.</summary>
    public bool TellsSubtypes { get; init; }

    public string Digits { get; init; } = "";

    public string Teens { get; init; } = "";

    public string Tens { get; init; } = "";

    public string Hundreds { get; init; } = "";

    public string Rounds { get; init; } = "";

    /// <summary>Two words, joined by an underscore, that make one: "quatre_vingt".</summary>
    public string Pairs { get; init; } = "";

    /// <summary>Stand for one before a round word or a fraction: "a hundred", "a third".</summary>
    public IReadOnlySet<string> Articles { get; init; } = Set();

    /// <summary>Words between the parts of a number: "and".</summary>
    public IReadOnlySet<string> Connectors { get; init; } = Set();

    /// <summary>Words for the decimal mark.</summary>
    public IReadOnlySet<string> Points { get; init; } = Set();

    public IReadOnlySet<string> Negatives { get; init; } = Set();

    /// <summary>Ordinals below a hundred.</summary>
    public IReadOnlyDictionary<string, double> Ordinals { get; init; } = Values("");

    /// <summary>Ordinals that multiply what stands before them: hundredth, thousandth.</summary>
    public IReadOnlyDictionary<string, double> RoundOrdinals { get; init; } = Values("");

    /// <summary>Parts of one that are no ordinals: half, quarter.</summary>
    public IReadOnlyDictionary<string, double> Parts { get; init; } = Values("");

    /// <summary>The same in the plural, and the ordinals in the plural.</summary>
    public IReadOnlyDictionary<string, double> PluralParts { get; init; } = Values("");

    /// <summary>Between a part and what it is part of: "half of a million".</summary>
    public IReadOnlySet<string> PartOf { get; init; } = Set();

    /// <summary>What makes an ordinal of digits, and the last digit it takes, 0 for any: "st 1, th 0".</summary>
    public IReadOnlyDictionary<string, double> OrdinalSuffixes { get; init; } = Values("");

    public IReadOnlyList<RelativeOrdinal> RelativeOrdinals { get; init; } = [];

    /// <summary>Phrases that say percent after a number, besides the sign.</summary>
    public IReadOnlyList<string> Percents { get; init; } = [];

    /// <summary>Phrases that say percent before a number: "percent of".</summary>
    public IReadOnlyList<string> PercentsBefore { get; init; } = [];

    /// <summary>Words between numerator and denominator, the first being always so: "over", "in", "out of".</summary>
    public IReadOnlyList<string> Over { get; init; } = [];

    /// <summary>Words before which "one" is no number: "that one".</summary>
    public IReadOnlySet<string> Pointers { get; init; } = Set();

    /// <summary>Whether a part, as "half", is a number with nothing before it.</summary>
    public bool PartsStandAlone { get; init; }

    /// <summary>Whether a round word up to a thousand needs nothing before it: "mil", "hundert".</summary>
    public bool RoundsStandAlone { get; init; }

    /// <summary>Whether tens take teens: "soixante-douze".</summary>
    public bool TensTakeTeens { get; init; }

    /// <summary>Whether numbers are written as one word: "zweihundertdreiundzwanzig".</summary>
    public bool IsCompound { get; init; }

    /// <summary>Digits and round numbers that are one character each, in scripts that leave no space between words.</summary>
    public IReadOnlyDictionary<char, double> Ideographs { get; init; }

    /// <summary>Characters that make an ordinal of what follows them: "第".</summary>
    public string OrdinalPrefixes { get; init; } = "";

    private Dictionary<string, NumberWord> Cardinals => cardinals ??= BuildCardinals();

    /// <summary>What a text must have somewhere to have a percentage: the sign, or the last word of a phrase.</summary>
    public SearchValues<string> PercentMarks => percentMarks ??= SearchValues.Create(
        ["%", .. Percents.Concat(PercentsBefore).Select(phrase => phrase[(phrase.LastIndexOf(' ') + 1)..])], StringComparison.Ordinal);

    /// <summary>Whether a number may begin with a word.</summary>
    public bool MayOpen(string word)
    {
        openers ??= Cardinals.Keys.Concat(Articles).Concat(Parts.Keys).Concat(Cardinals.Keys.Select(key => key.Split('_')[0])).ToFrozenSet(StringComparer.Ordinal);
        return openers.Contains(word) || (IsCompound && TrySplit(word, out _));
    }

    public string Write(double value) => value.ToString("G15", Culture);

    public bool TryGet(string word, out NumberWord number)
    {
        number = default;
        return word is not null && (Cardinals.TryGetValue(word, out number) || (IsCompound && TrySplit(word, out number)));
    }

    public bool TryGetPair(string first, string second, out NumberWord number)
    {
        number = default;
        return Pairs.Length > 0 && first is not null && second is not null && Cardinals.TryGetValue(first + "_" + second, out number);
    }

    /// <summary>Reads "one 1, two 2".</summary>
    public static IReadOnlyDictionary<string, double> Values(string pairs)
        => pairs.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(' '))
            .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The same values for the words in the plural, with an s.</summary>
    public static IReadOnlyDictionary<string, double> Plurals(IReadOnlyDictionary<string, double> values)
        => values.Where(value => value.Value > 2).ToDictionary(value => value.Key + "s", value => value.Value, StringComparer.Ordinal);

    public static IReadOnlySet<string> Set(params string[] words) => words.ToHashSet(StringComparer.Ordinal);

    private Dictionary<string, NumberWord> BuildCardinals()
    {
        var all = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        foreach (var (kind, pairs) in new[]
        {
            (WordKind.Digit, Digits), (WordKind.Teen, Teens), (WordKind.Tens, Tens), (WordKind.Hundreds, Hundreds), (WordKind.Round, Rounds),
        })
        {
            foreach (var (word, value) in Values(pairs))
                all[word] = new NumberWord(kind, value);
        }

        foreach (var (pair, value) in Values(Pairs))
            all[pair] = new NumberWord(value is >= 20 and < 100 ? WordKind.Tens : WordKind.Teen, value);

        return all;
    }

    /// <summary>Takes a compound apart from its end, so that every part is a word: longest parts first.</summary>
    private bool TrySplit(string word, out NumberWord number)
    {
        number = default;
        if (word.Length is < 4 or > LongestCompound)
            return false;

        // partAt[i] is the length of the part that begins at i, where the rest of the word can be split too.
        var partAt = new int[word.Length + 1];
        for (var at = word.Length - 1; at >= 0; at--)
        {
            for (var length = word.Length - at; length > 0 && partAt[at] == 0; length--)
            {
                if ((at + length == word.Length || partAt[at + length] > 0) && IsPart(word.Substring(at, length)))
                    partAt[at] = length;
            }
        }

        if (partAt[0] == 0)
            return false;

        var sum = new RoundSum();
        var parts = 0;
        for (var at = 0; at < word.Length; at += partAt[at])
        {
            var part = word.Substring(at, partAt[at]);
            if (!Cardinals.TryGetValue(part, out var piece))
                continue;

            parts++;
            if (piece.Kind == WordKind.Round)
                sum.Multiply(piece.Value);
            else
                sum.Add(piece.Value);
        }

        number = new NumberWord(WordKind.Teen, sum.Total());
        return parts > 1;
    }

    private bool IsPart(string part) => Cardinals.ContainsKey(part) || Connectors.Contains(part);
}
