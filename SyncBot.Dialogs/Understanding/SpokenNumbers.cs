namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds numbers that are spoken digit by digit: "four eight one two".</summary>
internal sealed class SpokenNumbers(SecretWords words)
{
    // A phone number without that of its area.
    private const int FewestDigits = 7;

    /// <summary>Where those stand that are too long to count something.</summary>
    public IEnumerable<(int From, int To)> In(Message typed) => Runs(typed, FewestDigits).Select(r => (typed.Words[r.First].From, typed.Words[r.Last].To));

    /// <summary>The first and the last words of all that have enough digits.</summary>
    public IEnumerable<(int First, int Last)> Runs(Message typed, int fewest)
    {
        var first = 0;
        for (var i = 0; i <= typed.Tokens.Count; i++)
        {
            if (i < typed.Tokens.Count && words.Digits.Contains(typed.Tokens[i])) continue;
            if (i - first >= fewest) yield return (first, i - 1);
            first = i + 1;
        }
    }
}
