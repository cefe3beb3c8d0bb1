using System.Runtime.CompilerServices;

namespace SyncBot.Tests.Transcripts;

/// <summary>The files of the transcripts, in the source tree, so that approving writes where reading reads.</summary>
internal static class TranscriptFolder
{
    private static readonly string Root = WhereThisFileIs();

    /// <summary>The names of all transcripts: <c>folder/file</c>.</summary>
    public static IReadOnlyList<string> Names => With(".md");

    /// <summary>The names of the conversations in plain text.</summary>
    public static IReadOnlyList<string> PlainNames => [.. With(".txt").Where(n => !n.EndsWith(".sms", StringComparison.Ordinal))];

    /// <summary>The names of the conversations by text message.</summary>
    public static IReadOnlyList<string> SmsNames => [.. With(".sms.txt").Select(n => n[..^4])];

    /// <summary>The script and approved conversation by text message.</summary>
    public static string SmsFile(string name) => Path.Combine(Root, name + ".sms.txt");

    /// <summary>The script, which is the approved conversation on a channel with cards.</summary>
    public static string CardFile(string name) => Path.Combine(Root, name + ".md");

    /// <summary>The approved conversation on a channel of plain text.</summary>
    public static string PlainFile(string name) => Path.Combine(Root, name + ".txt");

    // What lies beside the code is about the transcripts; they themselves are in folders.
    private static IReadOnlyList<string> With(string extension) =>
    [
        .. Directory.EnumerateDirectories(Root)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + extension))
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Root, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string WhereThisFileIs([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
