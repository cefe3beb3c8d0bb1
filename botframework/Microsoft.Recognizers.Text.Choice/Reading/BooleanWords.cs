using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>How a language says yes and no: phrases in lower case, by their first letter, longest first.</summary>
internal sealed class BooleanWords
{
    private const string ThumbsUpAndOkHand = "👍|👌";
    private const string ThumbsDownAndRaisedHand = "👎|🖐";

    /// <summary>Sorts the phrases of a language.</summary>
    /// <param name="yes">Phrases, parted by bars; a space in a phrase stands for any white space.</param>
    /// <param name="no">The same for no.</param>
    /// <param name="isWordLetter">The letters that words are made of, where that is not what Unicode says.</param>
    public BooleanWords(string yes, string no, Func<char, bool> isWordLetter = null)
    {
        Yes = ByFirstLetter(yes + '|' + ThumbsUpAndOkHand);
        No = ByFirstLetter(no + '|' + ThumbsDownAndRaisedHand);
        IsWordLetter = isWordLetter ?? UnicodeWord.Contains;
    }

    public IReadOnlyDictionary<char, string[]> Yes { get; }

    public IReadOnlyDictionary<char, string[]> No { get; }

    public Func<char, bool> IsWordLetter { get; }

    private static Dictionary<char, string[]> ByFirstLetter(string phrases)
        => phrases.Split('|')
            .OrderByDescending(phrase => phrase.Length)
            .GroupBy(phrase => phrase[0])
            .ToDictionary(group => group.Key, group => group.ToArray());
}
