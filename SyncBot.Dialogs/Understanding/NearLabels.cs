using System.Buffers;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Finds secrets in a message that names one, by their looks: what looks like a password wherever it stands; in the same sentence also
/// numbers, codes, and words that nobody uses who tells what is wrong: "my password changed from moonlight to starlight".
/// </summary>
internal sealed class NearLabels(SecretWords words)
{
    private const int FewestDigitsApart = 4;
    private const int LongestPiece = 2;
    private const int YearLength = 4;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t\u3002");

    // A sentence of so few words goes with the one beside it: "Password? Moonlight."
    private const int FewWords = 3;

    private readonly PossibleSecrets possible = new(words);
    private readonly SpokenNumbers spoken = new(words);

    /// <summary>Where they stand in a text with such labels.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed, IReadOnlyList<SecretLabel> labels)
    {
        if (labels.Count == 0) return [];
        var near = Near(text, typed, labels);
        var nearSecrets = Near(text, typed, labels.Where(l => l.Kind is not LabelKind.Opening));
        var inLabels = labels.SelectMany(l => Enumerable.Range(l.From, l.To - l.From)).ToHashSet();
        return [.. Looking(text, typed, near), .. Strange(text, typed, nearSecrets, inLabels), .. Numbers(text, typed, near)];
    }

    // For each word whether there is a label in its sentence.
    private static bool[] Near(string text, Message typed, IEnumerable<SecretLabel> labels)
    {
        var starts = Enumerable.Range(0, typed.Words.Count).Where(i => i == 0 || (typed.Words[i].Before is Pause.Sentence && IsApart(text, typed, i))).Append(typed.Words.Count).ToList();
        var (near, sentence, isLabelled) = (new bool[typed.Words.Count], 0, new bool[starts.Count + 1]);
        foreach (var label in labels)
        {
            while (starts[sentence + 1] <= label.From) sentence++;
            isLabelled[sentence] = true;
        }

        for (var s = 0; s + 1 < starts.Count; s++)
        {
            var isShort = starts[s + 1] - starts[s] <= FewWords;
            if (isLabelled[s] || (isShort && (isLabelled[s + 1] || (s > 0 && isLabelled[s - 1])))) Array.Fill(near, true, starts[s], starts[s + 1] - starts[s]);
        }

        return near;
    }

    // The sign in "Fluffy!Cat" ends no sentence.
    private static bool IsApart(string text, Message typed, int at) =>
        Letters.IsSpaceless(typed.Tokens[at][0]) || text.AsSpan(typed.Words[at - 1].To, typed.Words[at].From - typed.Words[at - 1].To).IndexOfAny(Spaces) >= 0;

    private static IEnumerable<(int From, int To)> Looking(string text, Message typed, bool[] near)
    {
        var at = 0;
        foreach (var run in PasswordLook.RunsIn(text))
        {
            while (at < typed.Tokens.Count && typed.Words[at].To <= run.From) at++;
            var look = text.AsSpan(run.From, run.To - run.From);
            if (PasswordLook.LooksLikePassword(look) || (at < typed.Tokens.Count && near[at] && PasswordLook.IsMixed(look))) yield return run;
        }
    }

    private IEnumerable<(int From, int To)> Strange(string text, Message typed, bool[] near, HashSet<int> inLabels)
    {
        for (var i = 0; i < typed.Tokens.Count; i++)
        {
            if (inLabels.Contains(i)) continue;
            if (near[i] ? possible.IsStrange(typed, i) : possible.IsUnknown(typed, i) && Quotations.IsQuotedAlone(text, typed.Words[i])) yield return PasswordLook.RunAt(text, typed.Words[i].From);
        }
    }

    // "The pin on my ipad, 3141, is not accepted": a number that counts nothing and is neither a year nor a time.
    private IEnumerable<(int From, int To)> Numbers(string text, Message typed, bool[] near)
    {
        foreach (var (first, last) in spoken.Runs(typed, FewestDigitsApart).Where(r => near[r.Last])) yield return (typed.Words[first].From, typed.Words[last].To);
        var (pieces, digits) = (0, 0);
        for (var i = 0; i < typed.Tokens.Count; i++)
        {
            (pieces, digits) = PasswordLook.DigitsOf(typed.Tokens[i]) is > 0 and <= LongestPiece and var few && typed.Words[i].Before is not Pause.Sentence && !Joints.HasColon(text, typed, i) ? (pieces + 1, digits + few) : (0, 0);
            if (!near[i]) continue;
            if (pieces > 1 && digits >= FewestDigitsApart) yield return (typed.Words[i - pieces + 1].From, typed.Words[i].To);
            if (PasswordLook.DigitsOf(typed.Tokens[i]) < FewestDigitsApart || IsYear(typed, i)) continue;
            if (i + 1 < typed.Tokens.Count && words.Counted.Contains(typed.Tokens[i + 1])) continue;
            if (i > 0 && words.Exempt.Any(e => e[0] == typed.Tokens[i - 1])) continue;
            yield return (typed.Words[i].From, typed.Words[i].To);
        }
    }

    private static bool IsYear(Message typed, int at) =>
        at > 0 && typed.Words[at].Before is Pause.None && typed.Tokens[at].Length == YearLength && typed.Tokens[at].AsSpan(0, 2) is "19" or "20";
}
