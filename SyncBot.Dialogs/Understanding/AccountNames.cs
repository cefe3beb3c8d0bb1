namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds names of accounts by their form alone: nothing else that people type has an underscore within, or a sign for "at" in front.</summary>
internal static class AccountNames
{
    /// <summary>Where they stand in a text.</summary>
    public static IEnumerable<(int From, int To)> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('_' or '@') || i + 1 >= text.Length || !(text[i] == '_' ? char.IsLetterOrDigit(text[i + 1]) : char.IsLetter(text[i + 1]))) continue;
            if (text[i] == '_' ? i == 0 || !char.IsLetterOrDigit(text[i - 1]) : i > 0 && !char.IsWhiteSpace(text[i - 1])) continue;
            var (from, to) = (i, i + 1);
            while (from > 0 && Belongs(text[from - 1])) from--;
            while (to < text.Length && Belongs(text[to])) to++;
            if (!IsPicture(text.AsSpan(from, to - from))) yield return (from, to);
            i = to;
        }
    }

    // "IMG_0001.png", as a camera calls it.
    private static bool IsPicture(ReadOnlySpan<char> name)
    {
        var bar = name.IndexOf('_');
        if (bar <= 0) return false;
        var number = name[(bar + 1)..];
        var dot = number.IndexOf('.');
        if (dot >= 0) number = number[..dot];
        return !name[..bar].ContainsAnyExceptInRange('A', 'Z') && !number.ContainsAnyExceptInRange('0', '9');
    }

    private static bool Belongs(char c) => char.IsLetterOrDigit(c) || c is '_' or '.';
}
