using System.Buffers;
using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Tells by the look of a run of characters without a space whether it may be a password, a code or the name of an account.</summary>
internal static class PasswordLook
{
    // Far longer than any, so that a text without spaces is not gone through over and over.
    private const int LongestPassword = 1_000;

    private const int ShortestPassword = 6;
    private const int ShortestStrong = 4;
    private const int LongestUnit = 3;

    // "12-digit".
    private const int LongestCount = 2;

    private static readonly SearchValues<char> InnerSigns = SearchValues.Create("._-!#@$%&*+");

    // What has letters and digits in it and is the name of a thing.
    private static readonly FrozenSet<string> Things = ["iphone", "ipad", "ipados", "ios", "mac", "macos", "macbook", "imac", "watchos", "airpods", "wifi", "icloud", "apple"];

    /// <summary>The runs of a text, cut at spaces, quotes and colons.</summary>
    public static IEnumerable<(int From, int To)> RunsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsOutside(text[i])) continue;
            var run = RunAt(text, i);
            yield return run;
            i = run.To;
        }
    }

    /// <summary>The run that a place of a text belongs to.</summary>
    public static (int From, int To) RunAt(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && at - from < LongestPassword && !IsOutside(text[from - 1])) from--;
        while (to < text.Length && to - at < LongestPassword && !IsOutside(text[to])) to++;
        return (from, Math.Max(to, Math.Min(at + 1, text.Length)));
    }

    private static bool IsOutside(char c) => char.IsWhiteSpace(c) || Letters.IsSpaceless(c) || c is ':' or '=' or '"' or '\u201C' or '\u201D' or '\u300C' or '\u300D' or '\uFF1A';

    /// <summary>Whether a run is a secret behind the word for one.</summary>
    public static bool IsStrong(ReadOnlySpan<char> run)
    {
        var bare = run.Trim("()[],.!?;'");
        var (letters, digits, signs) = Count(bare);
        return bare.Length >= ShortestStrong && (digits >= ShortestStrong || (digits > 0 && letters > 0 && !IsThing(bare)) || (signs > 0 && letters > 0 && digits + signs > 1));
    }

    /// <summary>Whether a run is a secret wherever it stands in a message that names one.</summary>
    public static bool LooksLikePassword(ReadOnlySpan<char> run)
    {
        var bare = run.Trim("()[],.?;'");
        var (letters, digits, _) = Count(bare);
        return bare.Length >= ShortestPassword && digits > 0 && letters > 2 && !IsThing(bare);
    }

    /// <summary>Whether a run has letters and digits in it and is the name of no thing.</summary>
    public static bool IsMixed(ReadOnlySpan<char> run)
    {
        var bare = run.Trim("()[],.!?;'");
        var (letters, digits, _) = Count(bare);
        return bare.Length >= ShortestStrong && digits > 0 && letters > 1 && !IsThing(bare);
    }

    /// <summary>Whether a run is two words in one, as names of accounts are: "rosie.thorn", "k_martinez".</summary>
    public static bool HasInnerSign(ReadOnlySpan<char> run)
    {
        var bare = run.Trim("()[],.!?;'-");
        return bare.ContainsAny(InnerSigns) && bare.ContainsAnyInRange('a', 'z') && !bare.Contains("...", StringComparison.Ordinal);
    }

    /// <summary>How many digits a run is made of, if of nothing else; otherwise 0.</summary>
    public static int DigitsOf(ReadOnlySpan<char> run)
    {
        var bare = run.Trim("()[],.!?;'");
        return bare.ContainsAnyExceptInRange('0', '9') ? 0 : bare.Length;
    }

    // "iphone15promax", "256gb", "1Password": a thing with a number, or a number with its unit.
    private static bool IsThing(ReadOnlySpan<char> run)
    {
        foreach (var thing in Things)
        {
            if (run.StartsWith(thing, StringComparison.OrdinalIgnoreCase)) return true;
        }

        var letter = 0;
        while (letter < run.Length && (char.IsDigit(run[letter]) || run[letter] is '.' or ',')) letter++;
        if (letter is > 0 and <= LongestCount && letter < run.Length && run[letter] == '-' && !run[letter..].ContainsAnyInRange('0', '9') && run.Length - letter > 1) return true;
        return letter > 0 && !run[letter..].ContainsAnyInRange('0', '9') && (run.Length - letter <= LongestUnit || letter == 1);
    }

    private static (int Letters, int Digits, int Signs) Count(ReadOnlySpan<char> run)
    {
        var (letters, digits, signs) = (0, 0, 0);
        foreach (var c in run)
        {
            if (char.IsLetter(c)) letters++;
            else if (char.IsDigit(c)) digits++;
            else signs++;
        }

        return (letters, digits, signs);
    }
}
