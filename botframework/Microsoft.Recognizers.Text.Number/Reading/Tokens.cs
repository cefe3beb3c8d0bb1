using System;
using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>A text cut into tokens.</summary>
internal sealed class Tokens
{
    private readonly List<Token> list = [];

    public Tokens(string text)
    {
        Text = text;
        for (var at = 0; at < text.Length;)
        {
            var kind = KindOf(text[at]);
            var end = at + 1;
            while (kind != TokenKind.Sign && end < text.Length && KindOf(text[end]) == kind)
                end++;

            if (!char.IsWhiteSpace(text[at]))
                list.Add(new Token(kind, at, end, kind == TokenKind.Word ? text[at..end] : null));

            at = end;
        }
    }

    public string Text { get; }

    public int Count => list.Count;

    public Token this[int index] => list[index];

    /// <summary>The word at an index if it stands free of digits on both sides; otherwise null.</summary>
    public string WordAt(int index)
        => index >= 0 && index < list.Count && list[index].Kind == TokenKind.Word && IsBounded(list[index].Start, list[index].End)
            ? list[index].Text
            : null;

    public bool IsSign(int index, char sign) => index >= 0 && index < list.Count && list[index].Kind == TokenKind.Sign && Text[list[index].Start] == sign;

    /// <summary>Whether white space, and only that, stands between a token and the one before it.</summary>
    public bool IsSpaced(int index) => index > 0 && index < list.Count && list[index - 1].End < list[index].Start;

    /// <summary>The token after a phrase that begins at a token, its words parted by white space; or null.</summary>
    public int? AfterPhrase(int index, string phrase)
    {
        var first = index;
        for (var at = 0; at < phrase.Length; index++)
        {
            var space = phrase.IndexOf(' ', at);
            var end = space < 0 ? phrase.Length : space;
            if (!phrase.AsSpan(at, end - at).SequenceEqual(WordAt(index)) || (index > first && !IsSpaced(index)))
                return null;

            at = end + 1;
        }

        return index;
    }

    /// <summary>Whether words may begin and end at these two places.</summary>
    public bool IsBounded(int start, int end)
        => (start == 0 || !IsWordPart(Text[start - 1])) && (end == Text.Length || !IsWordPart(Text[end]));

    /// <summary>The first token, from an index on, that starts at a place or after it.</summary>
    public int IndexFrom(int index, int place)
    {
        while (index < list.Count && list[index].Start < place)
            index++;

        return index;
    }

    public static bool IsDigit(char character) => char.IsAsciiDigit(character);

    public static bool IsWordPart(char character)
        => char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private static TokenKind KindOf(char character)
        => IsDigit(character) ? TokenKind.Digits : IsWordPart(character) && character != '_' ? TokenKind.Word : TokenKind.Sign;
}
