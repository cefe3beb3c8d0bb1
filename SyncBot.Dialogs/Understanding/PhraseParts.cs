using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads the parts of phrases, each once: most stand in many phrases.</summary>
internal sealed class PhraseParts
{
    private readonly Dictionary<string, PhrasePart?> parts = [];
    private readonly Dictionary<string, PhraseWord?> words = [];

    /// <summary>The part that is written so; null if none is.</summary>
    public PhrasePart? Read(string text)
    {
        ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(parts, text, out var isKnown);
        return isKnown ? part : part = ReadAnew(text);
    }

    private PhrasePart? ReadAnew(string text)
    {
        if (text == "..") return new PhrasePart.Gap();
        if (text is ['{', .., '}']) return Slot.Kinds.Contains(text[1..^1]) ? new PhrasePart.Measured(text[1..^1]) : null;

        var optional = text is ['[', .., ']'];
        var written = (optional ? text[1..^1] : text).Split('|');
        var alternatives = new PhraseWord[written.Length];
        for (var i = 0; i < written.Length; i++)
        {
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(words, written[i], out var isKnown);
            if (!isKnown) word = PhraseWord.Parse(written[i]);
            if (word is null) return null;
            alternatives[i] = word;
        }

        return new PhrasePart.Words(ImmutableCollectionsMarshal.AsImmutableArray(alternatives), optional);
    }
}
