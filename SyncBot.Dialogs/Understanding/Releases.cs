namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds releases of the system: "iOS 26.1", "ios17", "26.2 beta".</summary>
internal static class Releases
{
    private const int Oldest = 9;
    private const int Newest = 40;

    /// <summary>Where they stand in a message.</summary>
    public static IEnumerable<Slot> In(Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            var token = message.Tokens[i];
            var glued = token.StartsWith("ios", StringComparison.Ordinal) && token.Length > 3;
            if (glued) token = token[3..];
            var named = glued || (i > 0 && message.Tokens[i - 1] is "ios" or "ipados" or "macos" or "version");
            var whole = token.Contains('.', StringComparison.Ordinal) ? token : token + ".0";
            if ((!named && whole != token) || !Version.TryParse(whole, out var version) || version.Major is < Oldest or > Newest) continue;
            var beta = i + 1 < message.Tokens.Count && message.Tokens[i + 1] == "beta";
            yield return new Slot("release", $"{token}{(beta ? " beta" : "")}", i, beta ? i + 2 : i + 1);
        }
    }
}
