using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers with a percent sign or word after them, or "percent of" before them.</summary>
internal sealed class PercentScanner(NumberLanguage language)
{
    public List<FoundNumber> Scan(string text)
    {
        if (!text.AsSpan().ContainsAny(language.PercentMarks))
            return [];

        var tokens = new Tokens(text);
        var found = new List<FoundNumber>();
        var first = 0;
        foreach (var number in new NumberScanner(language, NumberPlace.BeforeSign).Scan(text))
        {
            first = tokens.IndexFrom(first, number.Start);
            var next = tokens.IndexFrom(first, number.End);
            var end = EndOfPercent(tokens, next);
            if (end > 0 && !(number.Start > 0 && text[number.Start - 1] == '%'))
                found.Add(number with { End = end });
            else if (StartOfPercent(tokens, first) is var start and >= 0)
                found.Add(number with { Start = start });
        }

        return found;
    }

    /// <summary>The end of a sign or word for percent that begins at a token; 0 if there is none.</summary>
    private int EndOfPercent(Tokens tokens, int next)
    {
        if (tokens.IsSign(next, '%'))
        {
            // Codes in web addresses: "%20%2D".
            var isCode = next + 1 < tokens.Count && tokens[next + 1].Kind == TokenKind.Digits && !tokens.IsSpaced(next + 1);
            return isCode ? 0 : tokens[next].End;
        }

        foreach (var phrase in language.Percents)
        {
            if (language.Ideographs is not null && next < tokens.Count && StartsWith(tokens, tokens[next].Start, phrase))
                return tokens[next].Start + phrase.Length;
            if (AfterGluedPhrase(tokens, next, phrase) is { } after)
                return tokens[after - 1].End;
        }

        return 0;
    }

    private static bool StartsWith(Tokens tokens, int at, string phrase) => string.CompareOrdinal(tokens.Text, at, phrase, 0, phrase.Length) == 0;

    /// <summary>As a phrase elsewhere, but digits may be glued to its front: "5percent".</summary>
    private static int? AfterGluedPhrase(Tokens tokens, int index, string phrase)
    {
        if (tokens.AfterPhrase(index, phrase) is { } after)
            return after;

        var isGlued = index > 0 && index < tokens.Count && tokens[index].Start == tokens[index - 1].End
            && tokens[index].Kind == TokenKind.Word && string.Equals(tokens[index].Text, phrase, System.StringComparison.Ordinal)
            && (tokens[index].End == tokens.Text.Length || !Tokens.IsWordPart(tokens.Text[tokens[index].End]));
        return isGlued ? index + 1 : null;
    }

    /// <summary>The start of a phrase for percent that ends before a token; -1 if there is none.</summary>
    private int StartOfPercent(Tokens tokens, int index)
    {
        foreach (var phrase in language.PercentsBefore)
        {
            var start = index - CountWords(phrase);
            if (start >= 0 && tokens.AfterPhrase(start, phrase) == index)
                return tokens[start].Start;
        }

        return -1;
    }

    private static int CountWords(string phrase) => phrase.Split(' ').Length;
}
