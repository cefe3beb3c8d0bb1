namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds addresses of Apple's pages: their numbers and names are no secrets.</summary>
internal static class HelpPages
{
    private const string Host = "apple.com";

    /// <summary>The text with spaces in place of such addresses.</summary>
    public static string Blanked(string text)
    {
        var at = text.IndexOf(Host, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return text;
        var blanked = text.ToCharArray();
        var last = 0;
        while (at >= 0)
        {
            var (from, to) = (at, at + Host.Length);
            while (from > last && (char.IsAsciiLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or '-' or '/' or ':')) from--;
            if (to < text.Length && text[to] == '/') while (to < text.Length && (char.IsAsciiLetterOrDigit(text[to]) || text[to] is '.' or '-' or '/' or '_')) to++;
            if (IsHost(text.AsSpan(from, at - from)) && (to == text.Length || text[to] != '@') && (from == 0 || text[from - 1] != '@')) blanked.AsSpan(from, to - from).Fill(' ');
            last = to;
            at = text.IndexOf(Host, to, StringComparison.OrdinalIgnoreCase);
        }

        return new string(blanked);
    }

    // "https://support." and the like, and nothing that looks as if it were the name of an account.
    private static bool IsHost(ReadOnlySpan<char> before) =>
        (before.IsEmpty || before[^1] is '.' or '/') && (before.LastIndexOf("://", StringComparison.Ordinal) is var scheme && (scheme < 0 ? before.IndexOfAny('/', ':') < 0 : before[..scheme] is "https" or "http"));
}
