using System.Text;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Shortens words that are stretched for stress: "yeaaah", "nooooo", "ouiii".</summary>
/// <param name="known">The words of a language.</param>
internal sealed class StretchedWords(IReadOnlySet<string> known)
{
    private const int Stretched = 3;

    /// <summary>The message with its stretched words as they are usually written.</summary>
    public Message Mend(Message message) =>
        message.Tokens.All(t => Shortened(t) is null) ? message : message.With(message.Words.Select(w => Shortened(w.Text) is { } shorter ? w with { Text = shorter } : w));

    private string? Shortened(string word)
    {
        if (!IsStretched(word) || known.Contains(word)) return null;
        return Squeezed(word, 1) is var single && known.Contains(single) ? single : Squeezed(word, 2) is var twice && known.Contains(twice) ? twice : null;
    }

    private static bool IsStretched(string word)
    {
        for (var i = Stretched - 1; i < word.Length; i++)
        {
            if (char.IsLetter(word[i]) && word[i] == word[i - 1] && word[i] == word[i - 2]) return true;
        }

        return false;
    }

    // Only runs of three and more are cut, so that the two letters of another place in the word stay.
    private static string Squeezed(string word, int most)
    {
        var squeezed = new StringBuilder(word.Length);
        for (var from = 0; from < word.Length;)
        {
            var to = from + 1;
            while (to < word.Length && word[to] == word[from]) to++;
            squeezed.Append(word[from], to - from >= Stretched ? most : to - from);
            from = to;
        }

        return squeezed.ToString();
    }
}
