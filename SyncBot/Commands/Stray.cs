using System.CommandLine;

namespace SyncBot.Commands;

/// <summary>Words on the command line that nobody reads. System.CommandLine lets all commands leave words unread once one of them does, as those do that leave settings to ASP.NET Core.</summary>
internal static class Stray
{
    /// <summary>The first of them, or null. Settings are <c>--name=value</c>, <c>--name value</c> or <c>name=value</c>.</summary>
    public static string? In(ParseResult parsed)
    {
        var (left, readsAll) = (parsed.UnmatchedTokens, parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors);
        return left.Where((token, place) => readsAll || (!IsSetting(token) && (place == 0 || !WantsValue(left[place - 1])))).FirstOrDefault();
    }

    private static bool IsSetting(string token) => token.StartsWith('-') || token.Contains('=', StringComparison.Ordinal);

    private static bool WantsValue(string token) => IsSetting(token) && !token.Contains('=', StringComparison.Ordinal);
}
