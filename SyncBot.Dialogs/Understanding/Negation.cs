using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The words that turn what follows into its opposite.</summary>
internal static class Negation
{
    /// <summary>All of them, as a message is cut.</summary>
    public static FrozenSet<string> Words { get; } =
        ["not", "no", "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "never", "havent", "hasnt", "hadnt", "without", "cant", "wont"];
}
