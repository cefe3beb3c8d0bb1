using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SyncBot.Dialogs.Replies;

/// <summary>
/// The alphabet of text messages (3GPP TS 23.038). A message in it is sent in segments of 160 characters, or 153 each when there
/// are several; one character outside it makes them segments of 70 and 67 UTF-16 units.
/// </summary>
public static class Gsm7
{
    private const int OneSegment = 160;
    private const int OneOfSeveral = 153;
    private const int OneUcs2Segment = 70;
    private const int OneOfSeveralUcs2 = 67;

    private const string Basic =
        "@\u00A3$\u00A5\u00E8\u00E9\u00F9\u00EC\u00F2\u00C7\n\u00D8\u00F8\r\u00C5\u00E5\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\u00C6\u00E6\u00DF\u00C9"
        + " !\"#\u00A4%&'()*+,-./0123456789:;<=>?\u00A1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00C4\u00D6\u00D1\u00DC\u00A7\u00BFabcdefghijklmnopqrstuvwxyz\u00E4\u00F6\u00F1\u00FC\u00E0";

    // These are sent as two.
    private const string Extended = "\f^{}\\[~]|\u20AC";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Basic + Extended);

    // Each of these signs as what comes after them.
    private static readonly (string Signs, string Plain)[] Marks =
    [
        ("\u2018\u2019\u201A\u201B\u2032\u00B4`", "'"),
        ("\u201C\u201D\u201E\u2033\u00AB\u00BB", "\""),
        ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022", "-"),
        ("\u2026", "..."),
        ("\u00D7", "x"),
        ("\u2192", "->"),
        ("\t", " "),
        ("\u2028\u2029\u0085", "\n"),
    ];

    private static readonly FrozenDictionary<char, string> Folded = Marks.SelectMany(m => m.Signs.Select(s => (s, m.Plain))).ToFrozenDictionary(m => m.s, m => m.Plain);

    /// <summary>
    /// The text with typographic marks made plain and accents that the alphabet lacks left out. A sign it can't write becomes a
    /// question mark, unless the text has letters of another script: such a text stays as it is.
    /// </summary>
    public static string Fold(string text)
    {
        if (IsIn(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) folded.Append(Plain(rune));
        var plain = folded.ToString();
        if (IsIn(plain)) return plain;
        return plain.EnumerateRunes().Any(IsForeignLetter) ? text : string.Concat(plain.EnumerateRunes().Select(r => IsIn(r.ToString()) ? r.ToString() : "?"));
    }

    /// <summary>Whether every character is in the alphabet or its extension.</summary>
    public static bool IsIn(string text) => !text.AsSpan().ContainsAnyExcept(Alphabet);

    /// <summary>How many characters it takes: those of the extension count two. Outside the alphabet, how many UTF-16 units.</summary>
    public static int LengthOf(string text) => IsIn(text) ? text.Sum(WidthOf) : text.Length;

    /// <summary>In how many segments a text is sent; no character is cut in two.</summary>
    public static int SegmentsOf(string text) => IsIn(text)
        ? Count(text.Select(WidthOf), OneSegment, OneOfSeveral)
        : Count(text.EnumerateRunes().Select(r => r.Utf16SequenceLength), OneUcs2Segment, OneOfSeveralUcs2);

    private static int WidthOf(char character) => Extended.Contains(character) ? 2 : 1;

    private static int Count(IEnumerable<int> widths, int one, int ofSeveral)
    {
        var (total, segments, filled) = (0, 1, 0);
        foreach (var width in widths)
        {
            total += width;
            if (filled + width > ofSeveral) (segments, filled) = (segments + 1, 0);
            filled += width;
        }

        return total <= one ? 1 : segments;
    }

    private static string Plain(Rune rune)
    {
        var written = rune.ToString();
        if (IsIn(written)) return written;
        if (rune.IsBmp && Folded.TryGetValue((char)rune.Value, out var mark)) return mark;
        if (rune.Value == 0xFFFE) return ""; // which Normalize refuses
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark) return "";
        if (Rune.IsWhiteSpace(rune)) return " ";
        var bare = string.Concat(written.Normalize(NormalizationForm.FormD).EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not UnicodeCategory.NonSpacingMark));
        return IsIn(bare) ? bare : written;
    }

    private static bool IsForeignLetter(Rune rune) => Rune.IsLetter(rune) && !IsIn(rune.ToString());
}
