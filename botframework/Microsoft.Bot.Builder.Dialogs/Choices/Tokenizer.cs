using System.Collections.Generic;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits texts into words.</summary>
public class Tokenizer
{
    /// <summary>Splits at spaces and punctuation; <see cref="DefaultTokenizerImpl"/>.</summary>
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>
    /// Splits at spaces, punctuation and symbols, in every language alike. Characters beyond U+FFFF, emoji above all, are words by themselves.
    /// </summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        var position = 0;

        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            var alone = !rune.IsBmp;
            if (alone || IsBreak(rune.Value))
            {
                Close(position);
                if (alone)
                    Add(position, position + rune.Utf16SequenceLength);
            }
            else if (start < 0)
            {
                start = position;
            }

            position += rune.Utf16SequenceLength;
        }

        Close(position);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
                Add(start, end);

            start = -1;
        }

        void Add(int from, int to)
        {
            var word = text[from..to];
            tokens.Add(new Token { Start = from, End = to - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    private static bool IsBreak(int character) => character
        is <= 0x2F
        or (>= 0x3A and <= 0x40)
        or (>= 0x5B and <= 0x60)
        or (>= 0x7B and <= 0xBF)
        or (>= 0x2B9 and <= 0x36F)
        or (>= 0x2000 and <= 0x2BFF)
        or (>= 0x2E00 and <= 0x2E7F);
}
