using System.Text.RegularExpressions;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Resuming;

/// <summary>Finds codes in what is said.</summary>
internal static partial class Codes
{
    /// <summary>A code that was never given out.</summary>
    public const string Wrong = "A2B3-C4D5";

    /// <summary>The one code that is shown.</summary>
    public static string Code(this Turn turn) => Assert.Single(Shown.Matches(turn.Text)).Value;

    /// <summary>Whether a code is shown.</summary>
    public static bool HasCode(this Turn turn) => Shown.IsMatch(turn.Text);

    /// <summary>Brings someone to a step that restarts the phone, and gives the code that comes with it.</summary>
    public static async Task<string> ToRestartAsync(this Visitor visitor)
    {
        await visitor.SayAsync("my clock is wrong");
        Assert.Equal("try set-time-automatically", visitor.Last.Pending);
        return visitor.Last.Code();
    }

    [GeneratedRegex(@"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown { get; }
}
