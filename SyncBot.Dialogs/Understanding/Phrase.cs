using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A pattern of words, in the small language that knowledge/README.md describes.</summary>
public sealed class Phrase
{
    // A gap spans four words, or eight characters of a script without spaces.
    private const int WidestGap = 8;
    private const int WidthOfWord = 2;
    private const int WidthOfCharacter = 1;

    private readonly ImmutableArray<PhrasePart> parts;

    private Phrase(string text, ImmutableArray<PhrasePart> parts)
    {
        Text = text;
        this.parts = parts;
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>The parts of words that must be there.</summary>
    internal IEnumerable<ImmutableArray<PhraseWord>> Required
    {
        get
        {
            foreach (var part in parts)
            {
                if (part is PhrasePart.Words { IsOptional: false } words) yield return words.Alternatives;
            }
        }
    }

    /// <summary>All its words.</summary>
    internal IEnumerable<PhraseWord> Words
    {
        get
        {
            foreach (var part in parts)
            {
                if (part is not PhrasePart.Words words) continue;
                foreach (var word in words.Alternatives) yield return word;
            }
        }
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="phrase">The phrase, if it could be read.</param>
    /// <param name="fault">What is wrong with it, if it could not.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Phrase? phrase, [NotNullWhen(false)] out string? fault) => TryParse(text, new PhraseParts(), out phrase, out fault);

    /// <summary>Reads a pattern of which parts may be known from others.</summary>
    internal static bool TryParse(string text, PhraseParts known, [NotNullWhen(true)] out Phrase? phrase, [NotNullWhen(false)] out string? fault)
    {
        phrase = null;
        var read = ImmutableArray.CreateBuilder<PhrasePart>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (known.Read(word) is not { } part)
            {
                fault = $"'{word}' is not a word as messages are cut into words, a|b, begin*, [optional], .. or a slot ({string.Join(", ", Slot.Kinds)})";
                return false;
            }

            read.Add(part);
        }

        if (!read.Any(p => p is PhrasePart.Measured or PhrasePart.Words { IsOptional: false }))
        {
            fault = "a phrase needs at least one word that must be there";
            return false;
        }

        (phrase, fault) = (new Phrase(text, read.ToImmutable()), null);
        return true;
    }

    /// <summary>The first place where the phrase stands in a message, from a word on, or null.</summary>
    public PhraseMatch? Find(Passage passage, int from = 0)
    {
        for (var start = from; start < passage.Tokens.Count; start++)
        {
            if (Match(0, start, new Begun(start, null, 0), passage) is { } match) return match;
        }

        return null;
    }

    private PhraseMatch? Match(int part, int at, Begun begun, Passage passage)
    {
        if (part == parts.Length) return at > begun.From ? new PhraseMatch(begun.From, at, begun.Slot) { Words = begun.Words } : null;
        return parts[part] switch
        {
            PhrasePart.Gap => MatchGap(part, at, begun, passage),
            PhrasePart.Measured measured => passage.SlotAt(at, measured.Kind) is { } found ? Match(part + 1, found.To, begun.With(at, found.To) with { Slot = found }, passage) : null,
            PhrasePart.Words words => MatchWords(words, part, at, begun, passage),
            _ => null,
        };
    }

    private PhraseMatch? MatchWords(PhrasePart.Words words, int part, int at, Begun begun, Passage passage)
    {
        foreach (var word in words.Alternatives)
        {
            if (word.LengthAt(at, passage.Tokens) is var length and > 0 && Match(part + 1, at + length, begun.With(at, at + length), passage) is { } match) return match;
        }

        return words.IsOptional ? Match(part + 1, at, begun, passage) : null;
    }

    private PhraseMatch? MatchGap(int part, int at, Begun begun, Passage passage)
    {
        for (var width = 0; at <= passage.Tokens.Count; at++)
        {
            // "on the charger. my wifi" must not be heard as "charger .. wifi".
            if (at > begun.From && at < passage.Tokens.Count && passage.BeginsSentence(at)) return null;
            if (Match(part + 1, at, begun, passage) is { } match) return match;

            // "the phone is not hot" must not be heard as "phone .. hot".
            if (at == passage.Tokens.Count || passage.IsNegation(at)) return null;
            width += Letters.IsSpaceless(passage.Tokens[at][0]) ? WidthOfCharacter : WidthOfWord;
            if (width > WidestGap) return null;
        }

        return null;
    }

    // What of the phrase stands so far.
    private readonly record struct Begun(int From, Slot? Slot, ulong Words)
    {
        public Begun With(int from, int to)
        {
            var words = Words;
            for (var i = from - From; i < to - From && i < PhraseMatch.MostWords; i++) words |= 1UL << i;
            return this with { Words = words };
        }
    }
}
