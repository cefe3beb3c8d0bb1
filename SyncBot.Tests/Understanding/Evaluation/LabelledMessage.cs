namespace SyncBot.Tests.Understanding.Evaluation;

/// <summary>A message with what a fair expert reads in it.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Text">The message.</param>
/// <param name="Causes">The causes that may come first, <c>unknown</c> among them if it may be read as naming none.</param>
/// <param name="Tried">The fixes it says were tried.</param>
/// <param name="Worked">The one that worked, if it says so.</param>
public sealed record LabelledMessage(string Id, string Language, string Text, IReadOnlySet<string> Causes, IReadOnlySet<string> Tried, string? Worked)
{
    /// <summary>Whether it names a cause.</summary>
    public bool NamesCause => !Causes.Contains("unknown");

    /// <summary>Whether it names none.</summary>
    public bool NamesNone => Causes.Count == 1 && !NamesCause;

    /// <summary>Reads a file of them.</summary>
    public static IReadOnlyList<LabelledMessage> In(string file) => [.. MessageFile.Rows(file).Select(row => new LabelledMessage(row["id"], row["lang"], row["text"], Set(row["causes"], '|'), Set(row["tried"], ','), row["worked"].Length == 0 ? null : row["worked"]))];

    private static HashSet<string> Set(string list, char separator) => [.. list.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
