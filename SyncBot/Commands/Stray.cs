using System.Collections.Frozen;
using System.CommandLine;

namespace SyncBot.Commands;

/// <summary>Words on the command line that nobody reads. System.CommandLine lets all commands leave words unread once one of them does, as those do that leave settings to ASP.NET Core.</summary>
internal static class Stray
{
    // What ASP.NET Core reads that is in no section. Whatever is in one has a colon in its name.
    private static readonly FrozenSet<string> Hosting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey, WebHostDefaults.EnvironmentKey, WebHostDefaults.ContentRootKey, WebHostDefaults.WebRootKey, WebHostDefaults.ApplicationKey, "AllowedHosts");

    /// <summary>The first of them, or null. Settings are <c>--name=value</c>, <c>--name value</c> or <c>name=value</c>; a name that is no setting is one of them.</summary>
    public static string? In(ParseResult parsed)
    {
        var (left, readsAll) = (parsed.UnmatchedTokens, parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors);
        return left.Where((token, place) => readsAll || (!IsSetting(token) && (place == 0 || !WantsValue(left[place - 1])))).FirstOrDefault();
    }

    private static bool IsSetting(string token)
    {
        if (!token.StartsWith('-') && !token.Contains('=', StringComparison.Ordinal)) return false;
        var name = token.Split('=')[0].TrimStart('-');
        return name.Contains(':', StringComparison.Ordinal) || Hosting.Contains(name);
    }

    private static bool WantsValue(string token) => IsSetting(token) && !token.Contains('=', StringComparison.Ordinal);
}
