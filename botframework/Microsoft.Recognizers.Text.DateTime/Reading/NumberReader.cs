using System;
using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads the numbers that stand before units: "2", "1.5", "1,000", "twenty-four", "two hundred and five", "a hundred".</summary>
internal sealed class NumberReader(Tokens tokens)
{
    public (int Next, double Value)? Read(int index) => tokens.IsDigits(index) ? ReadDigits(index) : ReadWords(index);

    /// <summary>A number word below a hundred: "nine", "thirty five", "thirty-five".</summary>
    public (int Next, int Value)? ReadSmall(int index)
    {
        var number = tokens.WordAt(index).Number;
        if (number is 0 or >= 100 || !tokens.IsStart(index))
            return null;

        var next = tokens.IsSign(index + 1, '-') ? index + 2 : index + 1;
        var digit = tokens.WordAt(next).Number;
        return number >= 20 && digit is > 0 and < 10
            ? (next + 1, number + digit)
            : (index + 1, number);
    }

    /// <summary>An ordinal up to 31, in digits or words: "5th", "fifth", "twenty first".</summary>
    public (int Next, int Value)? ReadOrdinal(int index)
    {
        if (tokens.IsDigits(index))
        {
            var isOrdinal = tokens.IsStart(index) && tokens.IsGlued(index + 1)
                && tokens[index + 1].Word.Text is "st" or "nd" or "rd" or "th";
            return isOrdinal && tokens[index].Length <= 2 && tokens[index].Value is >= 1 and <= 31 && tokens.IsEnd(index + 2)
                ? (index + 2, tokens[index].Value)
                : null;
        }

        if (tokens.WordAt(index).Ordinal is > 0 and var ordinal)
            return (index + 1, ordinal);

        var next = tokens.IsSign(index + 1, '-') ? index + 2 : index + 1;
        return tokens.WordAt(index).Number is 20 or 30 && tokens.WordAt(next).Ordinal is > 0 and < 10 and var unit
            ? (next + 1, tokens.WordAt(index).Number + unit)
            : null;
    }

    private (int Next, double Value)? ReadDigits(int index)
    {
        if (!tokens.IsStart(index) || IsInsideNumber(index))
            return null;

        var next = index + 1;
        while (tokens.IsSign(next, ',') && tokens.IsGlued(next) && tokens.IsGlued(next + 1) && tokens.IsDigits(next + 1)
            && tokens[next + 1].Length == 3)
            next += 2;

        if (tokens.IsSign(next, '.') && tokens.IsGlued(next) && tokens.IsGlued(next + 1) && tokens.IsDigits(next + 1))
            next += 2;

        var text = tokens.Text.AsSpan(tokens[index].Start, tokens[next - 1].End - tokens[index].Start);
        return text.Length <= 15
            ? (next, double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture)) : null;
    }

    private bool IsInsideNumber(int index)
        => (tokens.IsSign(index - 1, '.') || tokens.IsSign(index - 1, ',')) && tokens.IsGlued(index) && tokens.IsGlued(index - 1)
            && tokens.IsDigits(index - 2);

    private (int Next, double Value)? ReadWords(int index)
    {
        var sum = 0.0;
        var next = index;
        if (tokens.Is(index, "a") && tokens.WordAt(index + 1).Number >= 100)
            (sum, next) = (1, index + 1);
        else if (ReadSmall(index) is var (afterFirst, first))
            (sum, next) = (first, afterFirst);
        else
            return null;

        while (tokens.WordAt(next).Number is >= 100 and var round)
        {
            sum *= round;
            next++;
        }

        var rest = tokens.Skip(next, "and");
        return (sum >= 100 || rest > next) && sum < 1e6 && ReadSmall(rest) is var (afterRest, small)
            && (sum >= 100 || (sum >= 20 && small < 10))
            ? (afterRest, sum + small)
            : (next, sum);
    }
}
