using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A pattern of words, in the small language that knowledge/README.md describes.</summary>
public sealed class Phrase
{
    private const int LongestGap = 4;

    private readonly ImmutableArray<Part> parts;

    private Phrase(string text, ImmutableArray<Part> parts)
    {
        Text = text;
        this.parts = parts;
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="phrase">The phrase, if it could be read.</param>
    /// <param name="fault">What is wrong with it, if it could not.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Phrase? phrase, [NotNullWhen(false)] out string? fault)
    {
        phrase = null;
        var read = ImmutableArray.CreateBuilder<Part>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Part.Parse(word) is not { } part)
            {
                fault = $"'{word}' is not a word, a|b, begin*, [optional], .. or a slot ({string.Join(", ", Slot.Kinds)})";
                return false;
            }

            read.Add(part);
        }

        if (!read.Any(p => p is { IsGap: false, Optional: false }))
        {
            fault = "a phrase needs at least one word that must be there";
            return false;
        }

        (phrase, fault) = (new Phrase(text, read.ToImmutable()), null);
        return true;
    }

    /// <summary>Whether the phrase could stand in a message that has these words; most phrases can be put aside by that alone.</summary>
    public bool CouldStandAmong(IReadOnlySet<string> words)
    {
        foreach (var part in parts)
        {
            if (part is { IsGap: false, Optional: false, Slot: null } && !part.IsAmong(words)) return false;
        }

        return true;
    }

    /// <summary>The first place where the phrase stands in a message, from a token on, or null.</summary>
    /// <param name="tokens">The message's tokens.</param>
    /// <param name="slots">What is measured in it.</param>
    /// <param name="from">The token to begin with.</param>
    public PhraseMatch? Find(IReadOnlyList<string> tokens, IReadOnlyList<Slot> slots, int from = 0)
    {
        for (var start = from; start < tokens.Count; start++)
        {
            if (Match(0, start, start, null, tokens, slots) is { } match) return match;
        }

        return null;
    }

    private PhraseMatch? Match(int part, int at, int start, Slot? slot, IReadOnlyList<string> tokens, IReadOnlyList<Slot> slots)
    {
        if (part == parts.Length) return at > start ? new PhraseMatch(start, at, slot) : null;

        var next = parts[part];
        if (next.IsGap)
        {
            for (var skip = 0; skip <= LongestGap && at + skip <= tokens.Count; skip++)
            {
                if (Match(part + 1, at + skip, start, slot, tokens, slots) is { } match) return match;

                // "the phone is not hot" must not be heard as "phone .. hot".
                if (at + skip < tokens.Count && Negation.Words.Contains(tokens[at + skip])) break;
            }

            return null;
        }

        if (next.Slot is not null)
        {
            var found = slots.FirstOrDefault(s => s.From == at && s.Kind == next.Slot);
            return found is null ? null : Match(part + 1, found.To, start, found, tokens, slots);
        }

        if (at < tokens.Count && next.Matches(tokens[at]) && Match(part + 1, at + 1, start, slot, tokens, slots) is { } taken) return taken;
        return next.Optional ? Match(part + 1, at, start, slot, tokens, slots) : null;
    }

    private sealed record Part(ImmutableArray<string> Words, bool Optional, bool IsGap, string? Slot)
    {
        public static Part? Parse(string text)
        {
            if (text == "..") return new Part([], Optional: false, IsGap: true, Slot: null);
            if (text is ['{', .., '}']) return Understanding.Slot.Kinds.Contains(text[1..^1]) ? new Part([], Optional: false, IsGap: false, text[1..^1]) : null;

            var optional = text is ['[', .., ']'];
            var words = (optional ? text[1..^1] : text).Split('|');
            return words.All(IsWord) ? new Part([.. words], optional, IsGap: false, Slot: null) : null;
        }

        public bool Matches(string token)
        {
            foreach (var word in Words)
            {
                if (word[^1] == '*' ? token.AsSpan().StartsWith(word.AsSpan(..^1), StringComparison.Ordinal) : token == word) return true;
            }

            return false;
        }

        public bool IsAmong(IReadOnlySet<string> words)
        {
            foreach (var word in Words)
            {
                if (word[^1] == '*' ? words.Any(w => w.AsSpan().StartsWith(word.AsSpan(..^1), StringComparison.Ordinal)) : words.Contains(word)) return true;
            }

            return false;
        }

        private static bool IsWord(string word) =>
            word.TrimEnd('*') is var stem && stem.Any(c => c is not '.') && stem.All(c => char.IsLetterOrDigit(c) || c is '.' or '%' or '&' or '+') && word.Length - stem.Length <= 1;
    }
}
