using System.Buffers;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the secret that stands behind the word for it: "my password is sunshine", "pin 4829". "My password is wrong" tells a fact and no secret.</summary>
internal sealed class BehindLabels(SecretWords words)
{
    private const int MostWordsBetween = 5;
    private const int MostWordsOfSaying = 4;
    private const int FewestWordsOfSaying = 3;
    private const int FewestDigits = 3;

    private static readonly SearchValues<char> StrongSigns = SearchValues.Create("!#$%&*+@");

    private readonly PossibleSecrets possible = new(words);
    private readonly SecretEnds ends = new(words);

    /// <summary>What stands behind a label, or null.</summary>
    public (int From, int To)? At(string text, Message typed, SecretLabel label)
    {
        if (label.To >= typed.Tokens.Count) return null;
        return First(text, typed, label) is { } secret ? ends.WithPartner(text, typed, secret) : null;
    }

    private (int From, int To)? First(string text, Message typed, SecretLabel label)
    {
        var hasColon = Joints.HasColon(text, typed, label.To);
        var (start, isSaid) = StartOf(typed, label.To, hasColon);
        var isNext = isSaid || start == label.To;
        if (isNext && Quotations.At(text, typed.Words[start].From) is { } quoted && HasUnsaid(typed, start, quoted)) return quoted;
        var run = RunBehind(text, typed, start);
        if (IsByLook(text, typed, label, run, start, isSaid)) return run;
        if (label.Kind is LabelKind.Account) return hasColon ? possible.IsUnusual(typed, start) ? run : null : isNext && typed.Words[start].Before is not Pause.Sentence && possible.IsStrange(typed, start) ? run : null;
        var isUnknown = isNext && (hasColon || typed.Words[start].Before is Pause.None) && possible.IsUnknown(typed, start);
        return isUnknown || (IsClose(text, typed, label.To) && IsByWords(typed, start, isSaid)) ? ends.WithMoreWords(text, typed, start, run) : null;
    }

    // So close that what follows may be a word that is known.
    private bool IsClose(string text, Message typed, int at) =>
        Joints.HasColon(text, typed, at) || SecretLabels.HasTiedS(typed, at - 1) || words.Copulas.Contains(typed.Tokens[at]) || (Joints.HasDash(text, typed, at) && IsLast(typed, at));

    // "Password is password" ends there.
    private bool IsByWords(Message typed, int start, bool isSaid) =>
        !IsCount(typed, start) && (possible.IsUnusual(typed, start) || IsSaying(typed, start) || (isSaid && possible.IsLabel(typed, start) && IsLast(typed, start)));

    // Behind a colon, or a verb that comes soon; what softens it says nothing.
    private (int Start, bool IsSaid) StartOf(Message typed, int at, bool hasColon)
    {
        var (start, isSaid) = (at, hasColon || SecretLabels.HasTiedS(typed, at - 1));
        for (var i = at; !isSaid && i < typed.Tokens.Count - 1 && i < at + MostWordsBetween && typed.Words[i].Before is not Pause.Sentence; i++)
        {
            if (words.Copulas.Contains(typed.Tokens[i])) (start, isSaid) = (i + 1, true);
        }

        while (isSaid && start < typed.Tokens.Count - 1 && (words.Copulas.Contains(typed.Tokens[start]) || words.Softeners.Contains(typed.Tokens[start]))) start++;
        if (hasColon && start + 1 < typed.Tokens.Count && words.Telling.Contains(typed.Tokens[start]) && typed.Words[start + 1].Before is Pause.None && possible.IsUnknown(typed, start + 1)) start++;
        return (start, isSaid);
    }

    // Without the label in "Apple-ID-password".
    private static (int From, int To) RunBehind(string text, Message typed, int start)
    {
        var run = PasswordLook.RunAt(text, typed.Words[start].From);
        return (Math.Max(run.From, typed.Words[start - 1].To), run.To);
    }

    private bool IsByLook(string text, Message typed, SecretLabel label, (int From, int To) run, int start, bool isSaid)
    {
        var look = text.AsSpan(run.From, run.To - run.From);
        var isSecretBeside = label.Kind is LabelKind.Secret && start == label.To;
        return PasswordLook.IsStrong(look) || (isSecretBeside && PasswordLook.DigitsOf(look) >= FewestDigits)
            || (PasswordLook.HasInnerSign(look) && possible.IsUnsaid(typed, start)
                && (isSaid || (isSecretBeside && look.IndexOfAny(StrongSigns) > 0) || (label.Kind is LabelKind.Secret && Joints.HasDash(text, typed, label.To))));
    }

    // "Pin: 4 digits".
    private static bool IsCount(Message typed, int at) =>
        PasswordLook.DigitsOf(typed.Tokens[at]) is > 0 and < FewestDigits && at + 1 < typed.Tokens.Count && typed.Words[at + 1].Before is Pause.None && char.IsLetter(typed.Tokens[at + 1][0]);

    private static bool IsLast(Message typed, int at) => at + 1 == typed.Tokens.Count || typed.Words[at + 1].Before is Pause.Sentence;

    // All of "my dog is rex" in quotes, unless it is a notice such as "wrong password".
    private bool HasUnsaid(Message typed, int start, (int From, int To) quoted)
    {
        var (_, last) = typed.TokensOf(quoted.From, quoted.To);
        return Enumerable.Range(start, last - start).Any(i => possible.IsUnsaid(typed, i));
    }

    // "Correct horse battery staple" begins with a word that is said of passwords: it is one by the words behind it, up to the end of the thought.
    private bool IsSaying(Message typed, int start)
    {
        var end = start + 1;
        while (end < typed.Tokens.Count && end <= start + MostWordsOfSaying && typed.Words[end].Before is Pause.None) end++;
        var others = Enumerable.Range(start + 1, end - start - 1).ToList();
        return end - start is >= FewestWordsOfSaying and <= MostWordsOfSaying && others.All(i => possible.IsUnusual(typed, i)) && others.Any(i => possible.IsUnknown(typed, i));
    }
}
