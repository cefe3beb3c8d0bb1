using System.Text.RegularExpressions;

namespace SyncBot.Dialogs.Replies;

/// <summary>What stays together when a text is cut into messages: a sentence, or a step.</summary>
/// <param name="Text">The words.</param>
/// <param name="Before">What parts it from the piece before, if both come into one message.</param>
internal sealed partial record TextPiece(string Text, string Before)
{
    /// <summary>A line of its own.</summary>
    public static TextPiece LineOf(string text) => new(text.Trim(), "\n");

    /// <summary>The sentences of a text, paragraph by paragraph.</summary>
    public static IEnumerable<TextPiece> SentencesOf(string text) =>
        text.Split('\n').Where(p => !string.IsNullOrWhiteSpace(p)).SelectMany(p => Ends.Split(p.Trim()).Select((s, i) => new TextPiece(s, i == 0 ? "\n" : " ")));

    /// <summary>Its words, for a piece that is too long for any message.</summary>
    public IEnumerable<TextPiece> Words() => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((w, i) => new TextPiece(w, i == 0 ? Before : " "));

    [GeneratedRegex(@"(?<=[.?!])\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends { get; }
}
