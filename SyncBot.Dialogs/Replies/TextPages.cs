namespace SyncBot.Dialogs.Replies;

/// <summary>Fills messages with pieces of text: as much into each as goes, never past what a message may take, and never a word cut in two unless it is longer than that.</summary>
/// <param name="segments">How many segments a message may take.</param>
internal sealed class TextPages(int segments)
{
    /// <summary>Whether a text goes into one message.</summary>
    public bool Takes(string text) => Gsm7.SegmentsOf(text) <= segments;

    /// <summary>The messages.</summary>
    /// <param name="pieces">The pieces, in order.</param>
    /// <param name="room">What must still go into every message, at its end; empty if nothing.</param>
    public IReadOnlyList<string> Fill(IEnumerable<TextPiece> pieces, string room)
    {
        var pages = new List<string>();
        var page = "";
        foreach (var piece in pieces.SelectMany(p => Fitting(p, room)))
        {
            var longer = page.Length == 0 ? piece.Text : page + piece.Before + piece.Text;
            if (!Takes(Join(longer, room)) && page.Length > 0)
            {
                pages.Add(page);
                longer = piece.Text;
            }

            page = longer;
        }

        return page.Length > 0 ? [.. pages, page] : pages;
    }

    /// <summary>A text with what comes at its end.</summary>
    public static string Join(string text, string end) => text.Length == 0 ? end : end.Length == 0 ? text : $"{text}\n{end}";

    private IEnumerable<TextPiece> Fitting(TextPiece piece, string room) =>
        Takes(Join(piece.Text, room)) ? [piece] : piece.Words().SelectMany(w => Takes(Join(w.Text, room)) ? [w] : Chunks(w, room));

    // An address or a word of a script without spaces.
    private IEnumerable<TextPiece> Chunks(TextPiece word, string room)
    {
        var (chunk, before) = ("", word.Before);
        foreach (var rune in word.Text.EnumerateRunes())
        {
            if (chunk.Length > 0 && !Takes(Join(chunk + rune, room)))
            {
                yield return new TextPiece(chunk, before);
                (chunk, before) = ("", "");
            }

            chunk += rune.ToString();
        }

        yield return new TextPiece(chunk, before);
    }
}
