namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds secrets that stand before the word for them: "I use correct horse battery as my password".</summary>
internal sealed class UsedSecrets(SecretWords words)
{
    private const int MostWordsOfLabel = 3;
    private const int MostWords = 5;

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
