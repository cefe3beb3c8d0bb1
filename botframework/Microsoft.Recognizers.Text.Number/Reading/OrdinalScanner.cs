using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Goes once through a text and takes the longest ordinal at each place.</summary>
internal sealed class OrdinalScanner(NumberLanguage language)
{
    public List<FoundOrdinal> Scan(string text) => language.Ideographs is null ? ScanWords(text) : ScanPrefixes(text);

    /// <summary>"第三", "第10".</summary>
    private List<FoundOrdinal> ScanPrefixes(string text)
    {
        var found = new List<FoundOrdinal>();
        foreach (var number in new IdeographScanner(language, NumberPlace.BeforeSign).Scan(text))
        {
            if (number.Start > 0 && language.OrdinalPrefixes.Contains(text[number.Start - 1], System.StringComparison.Ordinal))
                found.Add(FromStart(number.Start - 1, number.End, number.Value));
        }

        return found;
    }

    private List<FoundOrdinal> ScanWords(string text)
    {
        var tokens = new Tokens(text);
        var cardinals = new CardinalReader(tokens, language);
        var found = new List<FoundOrdinal>();
        for (var index = 0; index < tokens.Count;)
        {
            var ordinal = tokens[index].Kind switch
            {
                TokenKind.Digits => ReadDigits(tokens, index),
                TokenKind.Word => ReadRelative(tokens, index) ?? ReadWords(tokens, cardinals, index),
                _ => null,
            };
            if (ordinal is not null)
            {
                found.Add(ordinal);
                index = tokens.IndexFrom(index, ordinal.End);
            }
            else
            {
                // Nothing begins within a number that no ordinal ends: its last words may begin one only as its tens, which are tried.
                index = cardinals.TryRead(index, out var next, out _) ? LastTens(tokens, index, next) : index + 1;
            }
        }

        return found;
    }

    private int LastTens(Tokens tokens, int index, int next)
        => next - 1 > index && language.TryGet(tokens.WordAt(next - 1), out var last) && last.Kind == WordKind.Tens ? next - 1 : next;

    private FoundOrdinal FromStart(int start, int end, double value)
    {
        var written = language.Write(value);
        return new FoundOrdinal(start, end, written, "start", written, IsRelative: false);
    }

    /// <summary>"2nd", "11th", "1,000 th".</summary>
    private FoundOrdinal ReadDigits(Tokens tokens, int index)
    {
        var start = tokens[index].Start;
        if (start > 0 && Tokens.IsWordPart(tokens.Text[start - 1]))
            return null;

        var next = index + 1;
        while (tokens.IsSign(next, language.GroupMark) && next + 1 < tokens.Count && tokens[next + 1].Kind == TokenKind.Digits
            && tokens[next + 1].End - tokens[next + 1].Start == 3)
            next += 2;

        if (next >= tokens.Count || tokens[next].Kind is not TokenKind.Word
            || !language.OrdinalSuffixes.TryGetValue(tokens[next].Text, out var lastDigit))
            return null;

        // A suffix that fits any digit may stand apart; the others fit one digit and are glued to it.
        var end = tokens[next - 1].End;
        var fits = lastDigit == 0 || (tokens[next].Start == end && tokens.Text[end - 1] - '0' == lastDigit);
        return fits && (tokens[next].End == tokens.Text.Length || !Tokens.IsWordPart(tokens.Text[tokens[next].End]))
            ? FromStart(start, tokens[next].End, new MarkedDigits(tokens.Text, language).Value(start, end))
            : null;
    }

    private FoundOrdinal ReadRelative(Tokens tokens, int index)
    {
        foreach (var relative in language.RelativeOrdinals)
        {
            if (tokens.AfterPhrase(index, relative.Phrase) is not { } next)
                continue;

            var offset = relative.Offset.ToString(CultureInfo.InvariantCulture);
            var value = relative.RelativeTo + (relative.Offset < 0 ? offset : "+" + offset);
            return new FoundOrdinal(tokens[index].Start, tokens[next - 1].End, offset, relative.RelativeTo, value, IsRelative: true);
        }

        return null;
    }

    /// <summary>"twenty-first", "two hundred and third", "three trillionth".</summary>
    private FoundOrdinal ReadWords(Tokens tokens, CardinalReader cardinals, int index)
    {
        var start = tokens[index].Start;
        var at = cardinals.ReadRoundParts(index, out var value);
        if (language.TryGet(tokens.WordAt(at), out var tens) && tens.Kind == WordKind.Tens)
        {
            var hyphened = cardinals.AfterHyphen(at + 1);
            if (hyphened > 0 || tokens.IsSpaced(at + 1))
            {
                value += tens.Value;
                at = hyphened > 0 ? hyphened : at + 1;
            }
        }

        if (tokens.WordAt(at) is { } word && language.Ordinals.TryGetValue(word, out var ordinal))
            return FromStart(start, tokens[at].End, value + ordinal);

        if (cardinals.TryRead(index, out var next, out var times))
            return tokens.IsSpaced(next) ? ReadRound(tokens, next, start, times) : null;

        return language.Articles.Contains(tokens.WordAt(index - 1) ?? "") ? null : ReadRound(tokens, index, start, 1);
    }

    private FoundOrdinal ReadRound(Tokens tokens, int index, int start, double times)
        => tokens.WordAt(index) is { } word && language.RoundOrdinals.TryGetValue(word, out var round)
            ? FromStart(start, tokens[index].End, times * round)
            : null;
}
