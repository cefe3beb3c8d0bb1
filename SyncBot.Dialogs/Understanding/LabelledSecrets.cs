using System.Buffers;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Finds secrets by the word for them: "my password is sunshine", "pin 4829", "I use sunshine as my password". "My password is wrong"
/// tells a fact and no secret; what looks like a password is taken for one wherever it stands in such a message, and so is a number
/// in the same sentence.
/// </summary>
internal sealed class LabelledSecrets(SecretWords words)
{
    private const int MostWordsBetween = 5;
    private const int MostWords = 4;
    private const int FewestWordsOfSaying = 3;
    private const int MostCharacters = 12;
    private const int FewestDigits = 3;
    private const int FewestDigitsApart = 4;
    private const int YearLength = 4;
    private const int ShortestMisspelt = 7;
    private const int LongestPiece = 2;
    private const int ShortestUnknown = 4;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D");
    private static readonly SearchValues<char> StrongSigns = SearchValues.Create("!#$%&*+@");

    private readonly ILookup<string, ImmutableArray<string>> labels = words.Labels.Concat(words.Labels.Where(l => l.Length > 1).Select(l => ImmutableArray.Create(string.Concat(l)))).ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> accounts = words.Accounts.ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> exempt = words.Exempt.ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> openings = words.Openings.ToLookup(l => l[0]);
    private readonly UsedSecrets used = new(words);

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        var named = new List<int>();
        for (var i = 0; i < typed.Tokens.Count; i++)
        {
            if (LengthAt(exempt, typed, i) is var skip and > 0)
            {
                i += skip - 1;
                continue;
            }

            var (label, isAccount) = (LengthAt(labels, typed, i) is var length and > 0 ? length : IsMisspelt(typed.Tokens[i]) ? 1 : 0, false);
            if (label == 0) (label, isAccount) = (LengthAt(accounts, typed, i), true);
            if (label == 0 && LengthAt(openings, typed, i) > 0) named.Add(i);
            if (label == 0) continue;
            if (!isAccount || (i + label < typed.Tokens.Count && HasBetween(text, typed, i + label, ":="))) named.Add(i);
            if (!isAccount && used.Before(typed, i) is { } before) yield return before;
            if (After(text, typed, i + label, isAccount) is { } secret) yield return secret;
            i += label - 1;
        }

        if (named.Count == 0) yield break;
        foreach (var run in PasswordLook.RunsIn(text).Where(r => PasswordLook.LooksLikePassword(text.AsSpan(r.From, r.To - r.From)))) yield return run;
        var near = NearLabels(typed, named);
        foreach (var lone in LoneWordsNear(text, typed, near)) yield return lone;
        foreach (var number in NumbersNear(typed, near)) yield return number;
        var at = 0;
        foreach (var run in PasswordLook.RunsIn(text))
        {
            while (at < typed.Tokens.Count && typed.Words[at].To <= run.From) at++;
            if (at < typed.Tokens.Count && near[at] && PasswordLook.IsMixed(text.AsSpan(run.From, run.To - run.From))) yield return run;
        }
    }

    // For each word whether there is a label in its sentence.
    private static bool[] NearLabels(Message typed, List<int> named)
    {
        var sentence = 0;
        var sentences = typed.Words.Select(w => w.Before is Pause.Sentence ? ++sentence : sentence).ToList();
        var labelled = named.Select(n => sentences[n]).ToHashSet();
        return [.. sentences.Select(labelled.Contains)];
    }

    // The word itself, or with the "is" that an apostrophe ties to it: "pw's".
    private static bool IsSame(Message typed, int at, string word)
    {
        var token = typed.Tokens[at];
        return token == word || (token.Length == word.Length + 1 && token[^1] == 's' && token.StartsWith(word, StringComparison.Ordinal) && HasTiedS(typed, at));
    }

    // A letter of its own may stand for two ("ß").
    private static bool HasTiedS(Message typed, int at) => typed.Words[at].To >= 2 && typed.Plain[typed.Words[at].To - 2] == '\'';

    private static int LengthAt(ILookup<string, ImmutableArray<string>> phrases, Message typed, int at)
    {
        var longest = 0;
        var token = typed.Tokens[at];
        foreach (var phrase in token.Length > 1 && token[^1] == 's' ? phrases[token].Concat(phrases[token[..^1]]) : phrases[token])
        {
            if (phrase.Length > longest && at + phrase.Length <= typed.Tokens.Count && phrase.Select((word, i) => IsSame(typed, at + i, word)).All(same => same)) longest = phrase.Length;
        }

        return longest;
    }

    private (int From, int To)? After(string text, Message typed, int at, bool isAccount)
    {
        if (at >= typed.Tokens.Count) return null;
        var hasColon = HasBetween(text, typed, at, ":=\uFF1A");
        var (start, isSaid) = (at, hasColon || HasTiedS(typed, at - 1));
        var isClose = isSaid || words.Copulas.Contains(typed.Tokens[at]);
        for (var i = at; !isSaid && i < typed.Tokens.Count - 1 && i < at + MostWordsBetween && typed.Words[i].Before is not Pause.Sentence; i++)
        {
            if (words.Copulas.Contains(typed.Tokens[i])) (start, isSaid) = (i + 1, true);
        }

        while (isSaid && start < typed.Tokens.Count - 1 && (words.Copulas.Contains(typed.Tokens[start]) || words.Softeners.Contains(typed.Tokens[start]))) start++;
        if (hasColon && start + 1 < typed.Tokens.Count && words.Telling.Contains(typed.Tokens[start]) && typed.Words[start + 1].Before is Pause.None && IsUnusual(typed, start + 1)) start++;
        if ((isSaid || start == at) && Quoted(text, typed, start) is { } quoted) return quoted;
        var run = PasswordLook.RunAt(text, typed.Words[start].From);
        var look = text.AsSpan(run.From, run.To - run.From);
        if (PasswordLook.IsStrong(look)) return run;
        if (!isAccount && start == at && PasswordLook.DigitsOf(look) >= FewestDigits) return run;
        if (PasswordLook.HasInnerSign(look) && IsWord(typed, start) && (isSaid || (!isAccount && start == at && look.IndexOfAny(StrongSigns) > 0) || (!isAccount && HasBetween(text, typed, at, "-\u2013\u2014")))) return run;
        if ((hasColon || typed.Words[start].Before is Pause.None) && (isSaid || start == at) && IsUnknown(typed, start)) return isAccount ? run : WithMoreWords(text, typed, start, run);
        if (!isClose || isAccount) return null;
        if (IsUnusual(typed, start)) return WithMoreWords(text, typed, start, run);
        return IsSaying(typed, start) ? WithMoreWords(text, typed, start, run) : null;
    }

    // ": ", " = ": the secret follows, whatever it is; a dash may also end a thought.
    private static bool HasBetween(string text, Message typed, int at, string signs) =>
        text.AsSpan(typed.Words[at - 1].To, typed.Words[at].From - typed.Words[at - 1].To).IndexOfAny(signs) >= 0;

    private bool IsWord(Message typed, int at) => !words.Telling.Contains(typed.Tokens[at]) && !words.Labels.Any(l => l[0] == typed.Tokens[at]);

    // "passowrd": one slip in a long label that is no other word.
    private bool IsMisspelt(string token) =>
        token.Length >= ShortestMisspelt && !words.Common.Contains(token) && !words.Telling.Contains(token) && words.Labels.Any(l => l is [{ Length: >= ShortestMisspelt } label] && Math.Abs(label.Length - token.Length) <= 1 && Slips.Between(token, label) == 1);

    // "my dog is rex" in quotes: all of it, unless it is a notice such as "wrong password".
    private (int From, int To)? Quoted(string text, Message typed, int start)
    {
        var from = typed.Words[start].From;
        if (from == 0 || !Quotes.Contains(text[from - 1])) return null;
        var to = text.AsSpan(from).IndexOfAny(Quotes);
        if (to <= 0) return null;
        var (_, last) = typed.TokensOf(from, from + to);
        return Enumerable.Range(start, last - start).Any(i => IsWord(typed, i)) ? (from, from + to) : null;
    }

    // "Correct horse battery staple" begins with a word that is said of passwords: it is one by the words behind it, up to the end of the thought.
    private bool IsSaying(Message typed, int start)
    {
        var end = start + 1;
        while (end < typed.Tokens.Count && typed.Words[end].Before is Pause.None) end++;
        return end - start is > FewestWordsOfSaying - 1 and <= MostWords && Enumerable.Range(start + 1, end - start - 1).All(i => IsUnusual(typed, i)) && Enumerable.Range(start + 1, end - start - 1).Any(i => IsUnknown(typed, i));
    }

    private bool IsUnusual(Message typed, int at) => IsWord(typed, at) && !words.Copulas.Contains(typed.Tokens[at]);

    // A word of no language that is understood.
    private bool IsUnknown(Message typed, int at) =>
        typed.Tokens[at] is { Length: >= ShortestUnknown } word && IsWord(typed, at) && !words.Common.Contains(word) && word.All(c => char.IsLetter(c) && !Letters.IsSpaceless(c));

    // "correct horse battery staple": up to the next word that is said of a password.
    private (int From, int To) WithMoreWords(string text, Message typed, int start, (int From, int To) run)
    {
        for (var i = start + 1; i < typed.Tokens.Count && i < start + MostWords && typed.Words[i].Before is Pause.None && IsUnusual(typed, i); i++)
        {
            if (!Letters.IsSpaceless(typed.Tokens[i][0])) run.To = PasswordLook.RunAt(text, typed.Words[i].From).To;
        }

        // Without spaces it ends where the verb begins.
        for (var i = start; i < typed.Tokens.Count && Letters.IsSpaceless(typed.Tokens[i][0]) && i < start + MostCharacters && (i == start || typed.Words[i].Before is Pause.None) && !words.Closings.Contains(typed.Tokens[i]); i++) run.To = Math.Max(run.To, typed.Words[i].To);

        return run;
    }

    // "Here is my password so you can check: moonlight", "is "snowdrop" a good password", "sunnyday is what I typed": a word of no language that is set apart or used.
    private IEnumerable<(int From, int To)> LoneWordsNear(string text, Message typed, bool[] near)
    {
        for (var i = 0; i < typed.Tokens.Count; i++)
        {
            if (!IsUnknown(typed, i)) continue;
            if (IsQuotedAlone(text, typed.Words[i]) || (near[i] && (IsLast(text, typed, i) || used.IsUsed(typed, i)))) yield return PasswordLook.RunAt(text, typed.Words[i].From);
        }
    }

    private static bool IsLast(string text, Message typed, int at) =>
        at > 0 && HasBetween(text, typed, at, ":=\uFF1A") && (at + 1 == typed.Tokens.Count || typed.Words[at + 1].Before is Pause.Sentence);

    private static bool IsQuotedAlone(string text, Word word)
    {
        var end = word.To;
        while (end < text.Length && (text[end] is '!' or '.' or '?' or ',')) end++;
        return word.From > 0 && Quotes.Contains(text[word.From - 1]) && end < text.Length && Quotes.Contains(text[end]);
    }

    // "The pin on my ipad, 3141, is not accepted": a number in the same sentence that counts nothing and is no year.
    private IEnumerable<(int From, int To)> NumbersNear(Message typed, bool[] near)
    {
        var (spoken, pieces, digits) = (0, 0, 0);
        for (var i = 0; i < typed.Tokens.Count; i++)
        {
            spoken = words.Digits.Contains(typed.Tokens[i]) ? spoken + 1 : 0;
            (pieces, digits) = PasswordLook.DigitsOf(typed.Tokens[i]) is > 0 and <= LongestPiece and var few && typed.Words[i].Before is not Pause.Sentence ? (pieces + 1, digits + few) : (0, 0);
            if (!near[i]) continue;
            if (pieces > 1 && digits >= FewestDigitsApart) yield return (typed.Words[i - pieces + 1].From, typed.Words[i].To);
            if (spoken >= FewestDigitsApart) yield return (typed.Words[i - spoken + 1].From, typed.Words[i].To);
            if (PasswordLook.DigitsOf(typed.Tokens[i]) < FewestDigitsApart || IsYear(typed, i)) continue;
            if (i + 1 < typed.Tokens.Count && words.Counted.Contains(typed.Tokens[i + 1])) continue;
            if (i > 0 && words.Exempt.Any(e => e[0] == typed.Tokens[i - 1])) continue;
            yield return (typed.Words[i].From, typed.Words[i].To);
        }
    }

    private static bool IsYear(Message typed, int at) =>
        at > 0 && typed.Words[at].Before is Pause.None && typed.Tokens[at].Length == YearLength && typed.Tokens[at].AsSpan(0, 2) is "19" or "20";
}
