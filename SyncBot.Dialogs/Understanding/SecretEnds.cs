namespace SyncBot.Dialogs.Understanding;

/// <summary>Tells where a secret ends of which the beginning is known.</summary>
internal sealed class SecretEnds(SecretWords words)
{
    private const int MostWords = 4;
    private const int MostLetters = 30;
    private const int MostCharacters = 12;

    private readonly PossibleSecrets possible = new(words);

    /// <summary>"correct horse battery staple": up to the next word that is said of a password.</summary>
    public (int From, int To) WithMoreWords(string text, Message typed, int start, (int From, int To) run)
    {
        for (var i = start + 1; i < typed.Tokens.Count && i < start + MostWords && typed.Words[i].Before is Pause.None && possible.IsUnusual(typed, i); i++)
        {
            if (!Letters.IsSpaceless(typed.Tokens[i][0])) run.To = PasswordLook.RunAt(text, typed.Words[i].From).To;
        }

        // "m o o n l i g h t".
        for (var i = start; i < typed.Tokens.Count && i < start + MostLetters && typed.Tokens[i] is [var letter] && char.IsAsciiLetter(letter); i++) run.To = Math.Max(run.To, typed.Words[i].To);

        // Without spaces it ends where the verb begins.
        for (var i = start; i < typed.Tokens.Count && Letters.IsSpaceless(typed.Tokens[i][0]) && i < start + MostCharacters && (i == start || typed.Words[i].Before is Pause.None) && !words.Closings.Contains(typed.Tokens[i]); i++) run.To = Math.Max(run.To, typed.Words[i].To);

        return run;
    }

    /// <summary>"anna.k / moonlight": the name and what belongs to it.</summary>
    public (int From, int To) WithPartner(string text, Message typed, (int From, int To) secret)
    {
        var (_, next) = typed.TokensOf(secret.From, secret.To);
        if (next >= typed.Tokens.Count || next == 0 || !Joints.HasSlash(text, typed, next) || !possible.IsUnusual(typed, next)) return secret;
        return (secret.From, PasswordLook.RunAt(text, typed.Words[next].From).To);
    }
}
