using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Finds secrets by the word for them: "my password is sunshine", "pin 4829", "Winter24 was my password". "My password is wrong" tells
/// a fact and no secret; what looks like a password is taken for one wherever it stands in such a message.
/// </summary>
internal sealed class LabelledSecrets(SecretWords words)
{
    private const int MostWordsBetween = 5;
    private const int MostWords = 4;

    private readonly ILookup<string, ImmutableArray<string>> labels = words.Labels.ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> accounts = words.Accounts.ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> exempt = words.Exempt.ToLookup(l => l[0]);

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        var named = false;
        for (var i = 0; i < typed.Tokens.Count; i++)
        {
            if (LengthAt(exempt, typed, i) is var skip and > 0)
            {
                i += skip - 1;
                continue;
            }

            var (label, isAccount) = (LengthAt(labels, typed, i), false);
            if (label == 0) (label, isAccount) = (LengthAt(accounts, typed, i), true);
            if (label == 0) continue;
            named |= !isAccount;
            if (After(text, typed, i + label, isAccount) is { } secret) yield return secret;
            i += label - 1;
        }

        if (!named) yield break;
        foreach (var run in PasswordLook.RunsIn(text).Where(r => PasswordLook.LooksLikePassword(text.AsSpan(r.From, r.To - r.From)))) yield return run;
    }

    private static int LengthAt(ILookup<string, ImmutableArray<string>> phrases, Message typed, int at)
    {
        var longest = 0;
        foreach (var phrase in phrases[typed.Tokens[at]])
        {
            if (phrase.Length > longest && at + phrase.Length <= typed.Tokens.Count && phrase.Select((word, i) => typed.Tokens[at + i] == word).All(same => same)) longest = phrase.Length;
        }

        return longest;
    }

    private (int From, int To)? After(string text, Message typed, int at, bool isAccount)
    {
        if (at >= typed.Tokens.Count) return null;
        var (start, isSaid) = (at, HasColon(text, typed, at));
        var isClose = isSaid || words.Copulas.Contains(typed.Tokens[at]);
        for (var i = at; !isSaid && i < typed.Tokens.Count - 1 && i < at + MostWordsBetween && typed.Words[i].Before is not Pause.Sentence; i++)
        {
            if (words.Copulas.Contains(typed.Tokens[i])) (start, isSaid) = (i + 1, true);
        }

        while (isSaid && start < typed.Tokens.Count - 1 && words.Copulas.Contains(typed.Tokens[start])) start++;
        var run = PasswordLook.RunAt(text, typed.Words[start].From);
        if (PasswordLook.IsStrong(text.AsSpan(run.From, run.To - run.From))) return run;
        return isClose && !isAccount && IsWord(typed, start) ? WithMoreWords(text, typed, start, run) : null;
    }

    // ": ", " = ": the secret follows, whatever it is.
    private static bool HasColon(string text, Message typed, int at) =>
        text.AsSpan(typed.Words[at - 1].To, typed.Words[at].From - typed.Words[at - 1].To).IndexOfAny(':', '=', '\uFF1A') >= 0;

    private bool IsWord(Message typed, int at) => !words.Telling.Contains(typed.Tokens[at]) && !words.Labels.Any(l => l[0] == typed.Tokens[at]);

    // "correct horse battery staple": up to the next word that is said of a password.
    private (int From, int To) WithMoreWords(string text, Message typed, int start, (int From, int To) run)
    {
        for (var i = start + 1; i < typed.Tokens.Count && i < start + MostWords && typed.Words[i].Before is Pause.None && IsWord(typed, i) && !words.Copulas.Contains(typed.Tokens[i]); i++)
        {
            if (!Letters.IsSpaceless(typed.Tokens[i][0])) run.To = PasswordLook.RunAt(text, typed.Words[i].From).To;
        }

        return run;
    }
}
