using System.Globalization;
using System.Text;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Reads group and decimal marks. Both marks may be either, as people mix them up: one mark before exactly three digits groups if it is the
/// culture's group mark; the last of two different marks is the decimal one.
/// </summary>
internal sealed class MarkedDigits(string text, NumberLanguage language)
{
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';

    public bool IsMark(char character) => character is '.' or ',' || character == language.GroupMark;

    public bool IsMarkAndDigit(int at) => at + 1 < text.Length && IsMark(text[at]) && Tokens.IsDigit(text[at + 1]);

    public int EndOfDigits(int at)
    {
        while (at < text.Length && Tokens.IsDigit(text[at]))
            at++;

        return at;
    }

    /// <summary>The longest number that begins with the digits from start to end.</summary>
    public MarkedNumber Read(int start, int end)
    {
        if (end - start <= 3 && end < text.Length)
        {
            var grouped = text[end] is ' ' or NoBreakSpace or NarrowNoBreakSpace
                ? EndOfGroups(end, text[end])
                : text[start] == '0' && end - start == 1 ? end : EndOfGroups(end, language.GroupMark);
            if (grouped > end)
                return ReadDecimals(start, grouped, language.DecimalMark) ?? Whole(start, grouped, isGrouped: true);

            var swapped = EndOfGroups(end, language.DecimalMark);
            if (swapped > end && ReadDecimals(start, swapped, language.GroupMark) is { } number)
                return number;

            var indian = EndOfIndianGroups(start, end);
            if (indian > end)
                return ReadDecimals(start, indian, language.DecimalMark) ?? Whole(start, indian, isGrouped: true);
        }

        return (ReadDecimals(start, end, language.DecimalMark) ?? ReadDecimals(start, end, language.GroupMark)) is { } found
            ? found with { IsGrouped = false }
            : Whole(start, end, isGrouped: false);
    }

    /// <summary>The value of digits with marks, of which one may be the decimal mark.</summary>
    public double Value(int start, int end, char decimalMark = '\0')
    {
        var plain = new StringBuilder(end - start);
        for (var at = start; at < end; at++)
        {
            if (Tokens.IsDigit(text[at]))
                plain.Append(text[at]);
            else if (text[at] == decimalMark)
                plain.Append('.');
        }

        return double.Parse(plain.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private MarkedNumber Whole(int start, int end, bool isGrouped) => new(end, Value(start, end), IsDecimal: false, isGrouped);

    private MarkedNumber? ReadDecimals(int start, int mark, char decimalMark)
    {
        if (!IsMarkAndDigit(mark) || text[mark] != decimalMark)
            return null;

        var end = EndOfDigits(mark + 1);
        return IsMarkAndDigit(end) ? null : new MarkedNumber(end, Value(start, end, decimalMark), IsDecimal: true, IsGrouped: true);
    }

    private int EndOfGroups(int end, char mark)
    {
        while (IsGroup(end, mark, 3))
            end += 4;

        return end;
    }

    /// <summary>Lakhs and crores: "12,34,567".</summary>
    private int EndOfIndianGroups(int start, int end)
    {
        if (language.GroupMark != ',' || end - start > 2)
            return end;

        var at = end;
        while (IsGroup(at, ',', 2))
            at += 3;

        return at > end && IsGroup(at, ',', 3) ? at + 4 : end;
    }

    private bool IsGroup(int at, char mark, int length)
        => at < text.Length && text[at] == mark && EndsAfter(at + 1, length)
            && (mark is '.' or ',' || at + 1 + length == text.Length || !Tokens.IsWordPart(text[at + 1 + length]));

    private bool EndsAfter(int start, int length)
    {
        var end = start;
        while (end < text.Length && end - start <= length && Tokens.IsDigit(text[end]))
            end++;

        return end - start == length;
    }
}
