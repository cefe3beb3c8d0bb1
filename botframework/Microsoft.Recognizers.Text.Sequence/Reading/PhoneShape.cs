using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Whether groups of digits are grouped as phone numbers are.</summary>
internal static class PhoneShape
{
    private const int FewestDigits = 7;
    private const int MostDigits = 16;

    public static bool IsPhoneNumber(IReadOnlyList<PhoneGroup> groups)
    {
        var total = groups.Sum(group => group.Digits.Length);
        var hasPlus = groups[0].HasPlus;
        var hasCountry = hasPlus || groups[0].Digits.StartsWith("00", StringComparison.Ordinal);

        // Numbers of Italian places may be as short as six digits, a zero in front.
        var isItalian = groups[0].Digits[0] == '0' && !groups[0].IsBracketed && total == FewestDigits - 1;
        if ((total < FewestDigits && !isItalian) || total > (hasPlus ? MostDigits : MostDigits - 1))
            return false;

        var own = WithoutCountry(groups);
        var signs = own.Skip(1).Select(group => group.Separator).ToArray();
        if (own.Skip(1).Any(group => group.IsBracketed) && !BracketsFit(own, hasCountry))
            return false;

        if (signs.Contains('.'))
            return IsAmerican(groups);
        if (signs.Contains('/'))
            return SlashesFit(own, hasCountry);

        return HyphensFit(groups, own, hasCountry);
    }

    /// <summary>What is left without the country and the "(0)" behind it.</summary>
    private static IReadOnlyList<PhoneGroup> WithoutCountry(IReadOnlyList<PhoneGroup> groups)
    {
        var first = groups[0];
        var isCountry = groups.Count > 1 && ((first.HasPlus && first.Digits.Length <= 3) || (first.IsBracketed && first.Digits is ['0', '0', ..]));
        if (!isCountry)
            return groups;

        return [.. groups.Skip(groups.Count > 2 && groups[1] is { IsBracketed: true, Digits: "0" } ? 2 : 1)];
    }

    /// <summary>"1-541-754-3010", "(541) 754.3010": three, three and four digits, the second group not beginning with 0 or 1.</summary>
    private static bool IsAmerican(IReadOnlyList<PhoneGroup> groups)
    {
        var first = groups.Count == 4 && groups[0].Digits is "1" ? 1 : 0;
        return groups.Count == first + 3
            && groups[first].Digits.Length == 3
            && groups[first + 1].Digits is [>= '2', _, _]
            && groups[first + 2].Digits.Length == 4
            && !groups[first + 1].IsBracketed && !groups[first + 2].IsBracketed;
    }

    /// <summary>A bracketed group behind another is "(0)", or the area behind the country.</summary>
    private static bool BracketsFit(IReadOnlyList<PhoneGroup> own, bool hasCountry)
        => own.Count > 1 && !own.Skip(2).Any(group => group.IsBracketed)
            && (hasCountry || own[0].Digits.Length <= 2) && own[1].Digits.Length <= 5;

    /// <summary>"0176/12345678", "3333/2/6666", but neither dates nor years.</summary>
    private static bool SlashesFit(IReadOnlyList<PhoneGroup> own, bool hasCountry)
        => own.Count switch
        {
            2 => own[0].Digits.Length is >= 2 and <= 6 && own[1].Digits.Length >= 5,
            3 when hasCountry => own[^1].Digits.Length >= 5,
            3 => own[0].Digits.Length is 3 or 4 && own[2].Digits.Length is 3 or 4 && own.Skip(1).All(group => group.Separator == '/'),
            _ => false,
        };

    private static bool HyphensFit(IReadOnlyList<PhoneGroup> groups, IReadOnlyList<PhoneGroup> own, bool hasCountry)
    {
        var lengths = own.Select(group => group.Digits.Length).ToArray();
        var hyphens = own.Skip(1).Count(group => group.Separator == '-');
        if (hyphens == 0)
            return own.Count == 1 || SpacesFit(own, lengths);

        if (groups.Count > own.Count && own[0].Separator == '-' && hyphens > 2 && !IsAmerican(groups))
            return false;

        return lengths switch
        {
            [3, 4] => own[0].Digits[0] is not '1' || own[0].IsBracketed || hasCountry,
            [var area, var rest] => area + rest >= 6 && area >= 1 && rest >= 4,
            [3, 2, 4] => own[1].Separator != '-' || own[2].Separator != '-',
            [var area, var middle, var last] => last >= 2 && (hyphens == 1 || (last >= 3 && (area >= 3 || middle >= 3))),
            [2, 2, 2, 2] => true,
            [1, 3, 3, 4] => IsAmerican(groups),
            _ => hyphens <= 2 || own[0].Digits is "011" or "00",
        };
    }

    private static bool SpacesFit(IReadOnlyList<PhoneGroup> own, int[] lengths)
    {
        var total = lengths.Sum();

        return total >= 8 || own[0].Digits[0] == '0' || own[0].IsBracketed || lengths is [3, 4] && own[0].Digits[0] >= '2';
    }
}
