using System.Text.RegularExpressions;

namespace SyncBot.Dialogs.Replies;

/// <summary>Text of other people that must come out as the characters it has.</summary>
public static partial class LiteralText
{
    /// <summary>Markdown that is drawn as the text, on one line: no tags, links, pictures or headings come of it.</summary>
    public static string InMarkdown(string text) => Meaningful.Replace(LineBreak.Replace(text, " "), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#&~$]", RegexOptions.NonBacktracking)]
    private static partial Regex Meaningful { get; }

    [GeneratedRegex(@"\s*[\r\n\u0085\u2028\u2029]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex LineBreak { get; }
}
