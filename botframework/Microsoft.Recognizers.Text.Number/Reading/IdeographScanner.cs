using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers in scripts without spaces: "30個", "三百二十一", "3万5千". Goes once through the text.</summary>
internal sealed class IdeographScanner(NumberLanguage language, NumberPlace place)
{
    public List<FoundNumber> Scan(string text)
    {
        var tokens = new Tokens(text);
        var digits = new DigitReader(tokens, language, place);
        var marks = new MarkedDigits(text, language);
        var found = new List<FoundNumber>();
        var index = 0;
        for (var at = 0; at < text.Length;)
        {
            index = tokens.IndexFrom(index, at);
            var isToken = index < tokens.Count && tokens[index].Start == at;
            var number = isToken && tokens[index].Kind != TokenKind.Word ? digits.Read(index) : null;
            number = ReadIdeographs(text, marks, at, number) ?? number;
            if (number is not null)
                found.Add(number);

            at = number?.End ?? (isToken && tokens[index].Kind == TokenKind.Digits ? tokens[index].End : at + 1);
        }

        return found;
    }

    /// <summary>The number in characters, or in digits with characters behind them, at a place; or null.</summary>
    public FoundNumber ReadIdeographs(string text, MarkedDigits marks, int at, FoundNumber digits)
    {
        if (digits is not null && (digits.End == text.Length || !IsRound(text[digits.End])))
            return null;

        var sum = new RoundSum();
        var end = at;
        while (end < text.Length && (Tokens.IsDigit(text[end]) || language.Ideographs.ContainsKey(text[end])))
        {
            if (Tokens.IsDigit(text[end]))
            {
                var literal = marks.Read(end, marks.EndOfDigits(end));
                sum.Add(literal.Value);
                end = literal.End;
            }
            else if (!IsRound(text[end]))
            {
                var value = 0.0;
                for (; end < text.Length && language.Ideographs.TryGetValue(text[end], out var digit) && digit < 10; end++)
                    value = (value * 10) + digit;

                sum.Add(value);
            }

            for (; end < text.Length && IsRound(text[end]); end++)
                sum.Multiply(language.Ideographs[text[end]]);
        }

        var total = sum.Total();
        return end > at
            ? new FoundNumber(digits?.Start ?? at, end, digits?.Value < 0 ? -total : total, FoundNumber.Integer)
            : null;
    }

    private bool IsRound(char character) => language.Ideographs.TryGetValue(character, out var value) && value >= 10;
}
