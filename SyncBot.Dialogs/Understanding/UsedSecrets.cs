namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds secrets that stand before the word for them: "I use correct horse battery as my password".</summary>
internal sealed class UsedSecrets(SecretWords words)
{
    private const int MostWordsOfLabel = 3;
    private const int MostWords = 5;

    /// <summary>Whether a word is said to be used: "I typed sunnyday", "sunnyday is what I typed".</summary>
    public bool IsUsed(Message typed, int at)
    {
        var verb = at - 1;
        while (verb > 0 && at - verb <= MostWordsOfLabel && words.Telling.Contains(typed.Tokens[verb]) && !words.Uses.Contains(typed.Tokens[verb])) verb--;
        if (verb >= 0 && words.Uses.Contains(typed.Tokens[verb])) return true;
        if (at + 1 >= typed.Tokens.Count || typed.Words[at + 1].Before is not Pause.None || !words.Copulas.Contains(typed.Tokens[at + 1])) return false;
        for (var i = at + 2; i < typed.Tokens.Count && i <= at + MostWords && typed.Words[i].Before is Pause.None; i++)
        {
            if (words.Uses.Contains(typed.Tokens[i])) return true;
        }

        return false;
    }

    /// <summary>The secret that is used as what a label at a place names, or null.</summary>
    public (int From, int To)? Before(Message typed, int label)
    {
        var joint = label - 1;
        while (joint > 0 && label - joint <= MostWordsOfLabel && !words.As.Contains(typed.Tokens[joint])) joint--;
        if (joint <= 0 || !words.As.Contains(typed.Tokens[joint])) return null;
        for (var verb = joint - 1; verb >= 0 && joint - verb <= MostWords + 1; verb--)
        {
            if (typed.Words[verb + 1].Before is Pause.Sentence) return null;
            if (!words.Uses.Contains(typed.Tokens[verb])) continue;
            var first = verb + 1;
            while (first < joint && words.Telling.Contains(typed.Tokens[first])) first++;
            return first < joint && Enumerable.Range(first, joint - first).All(i => !words.Telling.Contains(typed.Tokens[i])) ? (typed.Words[first].From, typed.Words[joint - 1].To) : null;
        }

        return null;
    }
}
