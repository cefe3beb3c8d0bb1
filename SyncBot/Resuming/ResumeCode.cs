using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Resuming;

/// <summary>
/// A code with which a case goes on elsewhere: two halves of four symbols, written <c>K7MQ-4PXR</c>. Each half has a letter
/// and a digit, so that no word and no number is taken for one.
/// </summary>
internal static class ResumeCode
{
    private const int Half = 4;
    private const int MostOtherWords = 6;

    // What looks like a verification code is taken out of messages, also across the hyphen.
    private const int TooManyDigits = 6;

    /// <summary>A new code, without its hyphen.</summary>
    public static string New()
    {
        string code;
        do
        {
            code = RandomNumberGenerator.GetString(Conversation.Alphabet, 2 * Half);
        }
        while (!IsCode(code) || LongestNumber(code) >= TooManyDigits);

        return code;
    }

    /// <summary>The code as it is shown.</summary>
    public static string Written(string code) => $"{code[..Half]}-{code[Half..]}";

    /// <summary>What is kept of a code.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    /// <summary>The code that a message is, with at most a few words around it and however it is spelled; null if it is none.</summary>
    public static string? In(string message)
    {
        var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(w => w.Length > 0).Take(MostOtherWords + 3).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (IsCode(words[i]) && words.Count - 1 <= MostOtherWords) return words[i];
            if (i + 1 < words.Count && IsHalf(words[i]) && IsHalf(words[i + 1]) && words.Count - 2 <= MostOtherWords) return words[i] + words[i + 1];
        }

        return null;
    }

    // Without the punctuation around it and the hyphen in the middle, for which keyboards put dashes of many kinds.
    private static string Bare(string word)
    {
        var (from, to) = (0, word.Length);
        while (from < to && !char.IsLetterOrDigit(word[from])) from++;
        while (to > from && !char.IsLetterOrDigit(word[to - 1])) to--;
        var bare = word[from..to].ToUpperInvariant();
        return bare.Length == (2 * Half) + 1 && CharUnicodeInfo.GetUnicodeCategory(bare[Half]) is UnicodeCategory.DashPunctuation or UnicodeCategory.MathSymbol
            ? bare.Remove(Half, 1)
            : bare;
    }

    private static bool IsCode(string word) => word.Length == 2 * Half && IsHalf(word[..Half]) && IsHalf(word[Half..]);

    private static bool IsHalf(string word) =>
        word.Length == Half && word.All(Conversation.Alphabet.Contains) && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter);

    private static int LongestNumber(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var symbol in code)
        {
            run = char.IsAsciiDigit(symbol) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
