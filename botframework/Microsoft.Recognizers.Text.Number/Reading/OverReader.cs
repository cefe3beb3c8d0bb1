using System;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads "one over three", "1 in 20" and "two out of five".</summary>
internal sealed class OverReader(Tokens tokens, NumberLanguage language)
{
    private const string CurrencySigns = "¥$€£₩";

    private readonly CardinalReader cardinals = new(tokens, language);

    /// <summary>The fraction that a number is the numerator of, given the token after it; or null.</summary>
    public FoundNumber Read(FoundNumber number, int next)
    {
        if (!number.IsPlain || !tokens.IsSpaced(next) || IsAfter(number.Start, ".,") || IsAfterMoney(number.Start))
            return null;

        for (var i = 0; i < language.Over.Count; i++)
        {
            if (tokens.AfterPhrase(next, language.Over[i]) is not { } at || !tokens.IsSpaced(at) || ReadWhole(at) is not var (end, denominator))
                continue;

            // "12 in 6" is no part of anything; only the first phrase is never anything else.
            if (i == 0 || number.Value <= denominator)
                return new FoundNumber(number.Start, end, number.Value / denominator, FoundNumber.Fraction);
        }

        return null;
    }

    private (int End, double Value)? ReadWhole(int index)
    {
        if (cardinals.TryRead(index, out var next, out var value))
            return (tokens[next - 1].End, value);

        var token = tokens[index];
        return token.Kind == TokenKind.Digits && tokens.IsBounded(token.Start, token.End)
            && (token.End == tokens.Text.Length || tokens.Text[token.End] is not ('.' or ','))
                ? (token.End, double.Parse(tokens.Text.AsSpan(token.Start, token.End - token.Start), System.Globalization.CultureInfo.InvariantCulture))
                : null;
    }

    private bool IsAfter(int start, string characters) => start > 0 && characters.Contains(tokens.Text[start - 1], StringComparison.Ordinal);

    private bool IsAfterMoney(int start)
    {
        while (start > 0 && char.IsWhiteSpace(tokens.Text[start - 1]))
            start--;

        return IsAfter(start, CurrencySigns);
    }
}
