using System.Text;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A text as it looks: without characters that can't be seen, and with the wide forms of letters, digits and signs as the usual ones.</summary>
internal sealed class VisibleText
{
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const char SoftHyphen = '\u00AD';
    private const char LongVowel = '\u30FC';

    private readonly List<int> places = [];

    /// <summary>Reads a text.</summary>
    public VisibleText(string typed)
    {
        var visible = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            if (IsInvisible(typed[i])) continue;
            visible.Append(Usual(typed, i));
            places.Add(i);
        }

        places.Add(typed.Length);
        Text = HelpPages.Blanked(visible.ToString());
    }

    /// <summary>What is seen.</summary>
    public string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the text that was typed.</summary>
    public (int From, int To) Typed((int From, int To) seen) => (places[seen.From], seen.To == seen.From ? places[seen.From] : places[seen.To - 1] + 1);

    private static bool IsInvisible(char c) =>
        c is SoftHyphen or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    // Between digits the sign for a long vowel is meant as a hyphen.
    private static char Usual(string typed, int at) => typed[at] switch
    {
        >= FirstWide and <= LastWide and var wide => (char)(wide - FirstWide + '!'),
        '\u3000' => ' ',
        LongVowel when at > 0 && char.IsDigit(typed[at - 1]) => '-',
        var digit when char.IsDigit(digit) => (char)('0' + char.GetNumericValue(digit)),
        var usual => usual,
    };
}
