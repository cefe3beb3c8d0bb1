using System;
using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A text in lower case, cut into tokens.</summary>
internal sealed class Tokens
{
    private static readonly Token None = new(TokenKind.Sign, 0, 0, Word.Unknown, -1);

    private readonly List<Token> list;

    public Tokens(string text)
    {
        Text = text;
        list = new List<Token>((text.Length / 4) + 1);
        for (var at = 0; at < text.Length;)
        {
            var kind = KindOf(text[at]);
            var end = at + 1;
            while (kind != TokenKind.Sign && end < text.Length && KindOf(text[end]) == kind)
                end++;

            if (!char.IsWhiteSpace(text[at]))
                Add(kind, at, end);

            at = end;
        }
    }

    public string Text { get; }

    /// <summary>Whether there is a digit, a number word or a word of time at all.</summary>
    public bool MayHaveTime { get; private set; }

    public int Count => list.Count;

    public Token this[int index] => index >= 0 && index < list.Count ? list[index] : None;

    /// <summary>What the word at an index may mean.</summary>
    public Word WordAt(int index) => this[index].Word;

    public bool Is(int index, string word) => string.Equals(this[index].Word.Text, word, StringComparison.Ordinal);

    /// <summary>Whether words stand here one after the other.</summary>
    public bool Are(int index, string first, string second) => Is(index, first) && Is(index + 1, second);

    public bool IsSign(int index, char sign) => this[index] is { Kind: TokenKind.Sign, Length: > 0 } token && Text[token.Start] == sign;

    public bool IsDigits(int index) => this[index].Kind == TokenKind.Digits;

    /// <summary>Whether a token touches the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < list.Count && list[index - 1].End == list[index].Start;

    /// <summary>Whether an expression may begin at a token: not inside "q3" or "3rd".</summary>
    public bool IsStart(int index) => !IsGlued(index) || list[index - 1].Kind == TokenKind.Sign || list[index].Kind == TokenKind.Sign;

    /// <summary>Whether an expression may end before a token.</summary>
    public bool IsEnd(int index) => IsStart(index) || index >= list.Count;

    /// <summary>The T of "2026-03-06T09:30".</summary>
    public bool IsLetterT(int index)
        => this[index].Length == 1 && Text[this[index].Start] == 't' && IsGlued(index + 1) && IsDigits(index + 1);

    /// <summary>The index behind an optional word.</summary>
    public int Skip(int index, string word) => Is(index, word) ? index + 1 : index;

    private void Add(TokenKind kind, int start, int end)
    {
        var span = Text.AsSpan(start, end - start);
        var word = kind == TokenKind.Word ? Word.Find(span) : Word.Unknown;
        var value = kind == TokenKind.Digits && end - start <= 9 ? int.Parse(span, CultureInfo.InvariantCulture) : -1;
        MayHaveTime |= kind == TokenKind.Digits || word.IsOfTime || word.Number > 0 || word.Ordinal > 0;
        list.Add(new Token(kind, start, end, word, value));
    }

    private static TokenKind KindOf(char character)
        => char.IsAsciiDigit(character) ? TokenKind.Digits
            : char.IsAsciiLetter(character) || (character > '\x7F' && char.IsLetterOrDigit(character)) || character == '_' ? TokenKind.Word
            : TokenKind.Sign;
}
