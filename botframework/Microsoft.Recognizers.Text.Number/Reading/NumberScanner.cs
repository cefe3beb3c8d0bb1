using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Goes once through a text and takes the longest number at each place. Every reader is given a token and looks only ahead, over what it then
/// takes or over a bounded number of words, so that time grows with the length of the text.
/// </summary>
internal sealed class NumberScanner(NumberLanguage language, NumberPlace place)
{
    public List<FoundNumber> Scan(string text)
        => language.Ideographs is null ? ScanWords(text) : new IdeographScanner(language, place).Scan(text);

    private List<FoundNumber> ScanWords(string text)
    {
        var tokens = new Tokens(text);
        var digits = new DigitReader(tokens, language, place);
        var words = new WordNumberReader(tokens, language);
        var over = new OverReader(tokens, language);
        var found = new List<FoundNumber>();
        for (var index = 0; index < tokens.Count;)
        {
            var number = tokens[index].Kind == TokenKind.Word ? words.Read(index) : digits.Read(index) ?? VulgarFraction(text, tokens[index]);
            if (number is null)
            {
                index++;
                continue;
            }

            if (number.Round > 0)
                number = words.AddFraction(number, tokens.IndexFrom(index, number.End)) ?? number;
            if (place != NumberPlace.BeforeUnit)
                number = over.Read(number, tokens.IndexFrom(index, number.End)) ?? number;
            if (place == NumberPlace.BeforeUnit || !IsPointedAt(tokens, index))
                found.Add(WithNegativeWord(tokens, index, number));

            index = tokens.IndexFrom(index, number.End);
        }

        return DigitsAndRounds.Merge(found, tokens.Text, language);
    }

    private static FoundNumber VulgarFraction(string text, Token token)
        => text[token.Start] is (>= '\u00BC' and <= '\u00BE') or (>= '\u2150' and <= '\u215E')
            ? new FoundNumber(token.Start, token.End, char.GetNumericValue(text[token.Start]), FoundNumber.Fraction)
            : null;

    /// <summary>"that one" is no number.</summary>
    private bool IsPointedAt(Tokens tokens, int index)
        => tokens.IsSpaced(index) && tokens.WordAt(index - 1) is { } pointer && language.Pointers.Contains(pointer)
            && language.TryGet(tokens.WordAt(index), out var word) && word.Value == 1;

    private FoundNumber WithNegativeWord(Tokens tokens, int index, FoundNumber number)
        => tokens.IsSpaced(index) && tokens[index].Start == number.Start
            && tokens.WordAt(index - 1) is { } word && language.Negatives.Contains(word)
                ? number with { Start = tokens[index - 1].Start, Value = -number.Value }
                : number;
}
