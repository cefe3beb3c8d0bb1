using System.Text.RegularExpressions;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds names of accounts by their form alone: nothing else that people type has an underscore within, or a sign for "at" in front.</summary>
internal static partial class AccountNames
{
    /// <summary>Where they stand in a text.</summary>
    public static IEnumerable<(int From, int To)> In(string text) =>
        text.AsSpan().IndexOfAny('_', '@') < 0 ? [] : Name().Matches(text).Select(m => (m.Index, m.Index + m.Length));

    [GeneratedRegex(@"[\p{L}\d.]+(?:_+[\p{L}\d.]+)+|(?<!\S)@[\p{L}\d][\p{L}\d.]{2,}")]
    private static partial Regex Name();
}
