namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds secrets that stand before the word for them: "sunshine is my password", "I use correct horse battery as my password".</summary>
internal sealed class BeforeLabels(SecretWords words)
{
    private const int MostWordsOfLabel = 3;
    private const int MostWordsBetween = 5;
    private const int MostWords = 4;
    private const int FewestDigits = 3;

    private readonly PossibleSecrets possible = new(words);

    /// <summary>What stands before a label, or null.</summary>
    public (int From, int To)? At(string text, Message typed, SecretLabel label) =>
        (label.Kind is LabelKind.Secret ? Used(typed, label.From) : null) ?? Named(text, typed, label);

    // "I use … as my password".
    private (int From, int To)? Used(Message typed, int label)
    {
        var joint = label - 1;
        while (joint > 0 && label - joint <= MostWordsOfLabel && !words.As.Contains(typed.Tokens[joint])) joint--;
        if (joint <= 0 || !words.As.Contains(typed.Tokens[joint])) return null;
        for (var verb = joint - 1; verb >= 0 && joint - verb <= MostWordsBetween + 1; verb--)
        {
            if (typed.Words[verb + 1].Before is Pause.Sentence) return null;
            if (!words.Uses.Contains(typed.Tokens[verb])) continue;
            var first = verb + 1;
            while (first < joint && words.Telling.Contains(typed.Tokens[first])) first++;
            return first < joint && Enumerable.Range(first, joint - first).All(i => !words.Telling.Contains(typed.Tokens[i])) ? (typed.Words[first].From, typed.Words[joint - 1].To) : null;
        }

        return null;
    }

    // "… is my password", "…, thats my old apple password", "… = password".
    private (int From, int To)? Named(string text, Message typed, SecretLabel label)
    {
        var at = label.From;
        while (at > 0 && label.From - at < MostWordsBetween && typed.Words[at].Before is Pause.None && !Joints.HasPointer(text, typed, at)
            && words.Telling.Contains(typed.Tokens[at - 1]) && !words.Copulas.Contains(typed.Tokens[at - 1])) at--;
        if (at > 0 && !Joints.HasPointer(text, typed, at))
        {
            if (typed.Words[at].Before is not Pause.None || !words.Copulas.Contains(typed.Tokens[at - 1])) return null;
            at--;
        }

        return at > 0 && possible.IsUnusual(typed, at - 1) && IsNamed(text, typed, at - 1, label.Kind) ? WithWordsBefore(text, typed, at - 1) : null;
    }

    private bool IsNamed(string text, Message typed, int at, LabelKind kind)
    {
        if (possible.IsUnknown(typed, at)) return true;
        var run = PasswordLook.RunAt(text, typed.Words[at].From);
        var look = text.AsSpan(run.From, run.To - run.From);
        if (PasswordLook.IsStrong(look) || PasswordLook.HasInnerSign(look)) return true;
        if (kind is LabelKind.Account) return false;

        // "Monkey is the password" says nothing else.
        return PasswordLook.DigitsOf(look) >= FewestDigits || ((at == 0 || typed.Words[at].Before is Pause.Sentence) && typed.Tokens[at].All(char.IsLetter) && !Letters.IsSpaceless(typed.Tokens[at][0]));
    }

    private (int From, int To) WithWordsBefore(string text, Message typed, int last)
    {
        var (first, i) = (last, last);
        while (i > 0 && last - i < MostWords - 1 && typed.Words[i].Before is Pause.None && possible.IsUnusual(typed, i - 1) && !words.Uses.Contains(typed.Tokens[i - 1]))
        {
            i--;
            if (possible.IsUnknown(typed, i)) first = i;
        }

        return (PasswordLook.RunAt(text, typed.Words[first].From).From, PasswordLook.RunAt(text, typed.Words[last].From).To);
    }
}
