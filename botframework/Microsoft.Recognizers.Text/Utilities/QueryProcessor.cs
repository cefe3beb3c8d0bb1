using System;

namespace Microsoft.Recognizers.Text.Utilities;

/// <summary>Brings a text into the form that the models read. Lengths never change, so places in the text stay valid.</summary>
public static class QueryProcessor
{
    private const string Recoded = "０１２３４５６７８９：－，／ＧＭＴＫｋ．（）％、";
    private const string Plain = "0123456789:-,/GMTKk.()%,";

    /// <summary>The text in lower case and in plain digits and signs.</summary>
    /// <param name="query">The text as it was typed.</param>
    /// <param name="caseSensitive">Keeps the case of K, M, G, B and kB, KB, MB, GB after a digit or a space: mb is not MB.</param>
    /// <param name="recode">Turns full-width digits and signs into plain ones.</param>
    public static string Preprocess(string query, bool caseSensitive = false, bool recode = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        return string.Create(query.Length, (query, caseSensitive, recode), static (form, state) =>
        {
            var (text, caseSensitive, recode) = state;
            for (var i = 0; i < form.Length; i++)
                form[i] = recode ? Recode(text[i]) : text[i];

            for (var i = 0; i < form.Length;)
            {
                var kept = caseSensitive ? UnitAt(form, i) : 0;
                if (kept == 0)
                {
                    form[i] = char.ToLowerInvariant(form[i]);
                    kept = 1;
                }

                i += kept;
            }
        });
    }

    private static char Recode(char letter)
    {
        var at = letter < '\u3001' ? -1 : Recoded.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? letter : Plain[at];
    }

    /// <summary>How many letters of a unit whose case matters stand here, as a word of their own.</summary>
    private static int UnitAt(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !(char.IsDigit(text[at - 1]) || char.IsWhiteSpace(text[at - 1])))
            return 0;

        var length = text[at] switch
        {
            'k' => NextIs(text, at, "B") ? 2 : 0,
            'K' or 'M' or 'G' => NextIs(text, at, "Bb") ? 2 : 1,
            'B' => 1,
            _ => 0,
        };
        var after = at + length;
        return after < text.Length && (char.IsLetterOrDigit(text[after]) || text[after] == '_') ? 0 : length;
    }

    private static bool NextIs(ReadOnlySpan<char> text, int at, string letters)
        => at + 1 < text.Length && letters.Contains(text[at + 1], StringComparison.Ordinal);
}
