using System.Text;

namespace SyncBot.Dialogs.Understanding;

/// <summary>How single characters are read.</summary>
internal static class Letters
{
    private const char FirstFolded = '\u00C0';
    private const char AfterLastFolded = '\u0250';

    private static readonly string[] Folded = [.. Enumerable.Range(0, AfterLastFolded - FirstFolded).Select(i => Fold((char)(FirstFolded + i)))];

    private static readonly char[] Lowered = [.. Enumerable.Range(0, AfterLastFolded).Select(i => char.ToLowerInvariant((char)i))];

    /// <summary>A lower-case letter without its accent: <c>é</c> is <c>e</c>, <c>ß</c> is <c>ss</c>.</summary>
    public static void Append(StringBuilder word, char letter)
    {
        if (letter is >= FirstFolded and < AfterLastFolded) word.Append(Folded[letter - FirstFolded]);
        else word.Append(letter);
    }

    /// <summary>Whether a character is written without spaces around its words: kana and the characters of Chinese and Japanese.</summary>
    public static bool IsSpaceless(char c) => IsKana(c) || c is >= '\u3400' and <= '\u9FFF' or '\u3005';

    /// <summary>Whether a character is hiragana or katakana, which only Japanese has.</summary>
    public static bool IsKana(char c) => c is >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FA' or '\u30FC';

    /// <summary>What a character between two words says about them.</summary>
    public static Pause PauseOf(char c) => c switch
    {
        '.' or '!' or '?' or ';' or '\n' or '\u2026' or '\u3002' or '\u00BF' or '\u00A1' => Pause.Sentence,
        ',' or ':' or '(' or ')' or '-' or '\u3001' or '\u300C' or '\u300D' => Pause.Clause,
        _ => Pause.None,
    };

    /// <summary>A character made plain: lower case, straight quotes, simple dashes and spaces.</summary>
    public static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2714' or '\u2713' or '\u2611' => '\u2705',
        '\u2718' or '\u2717' or '\u2716' => '\u274C',
        '\u00A0' or '\u202F' => ' ',
        < AfterLastFolded => Lowered[c],
        _ => IsSpaceless(c) ? c : char.ToLowerInvariant(c),
    };

    private static string Fold(char letter) => letter switch
    {
        '\u00DF' => "ss",
        '\u00E6' => "ae",
        '\u0153' => "oe",
        '\u00F8' => "o",
        '\u0142' => "l",
        '\u0131' => "i",
        _ => letter.ToString().Normalize(NormalizationForm.FormD)[..1],
    };
}
