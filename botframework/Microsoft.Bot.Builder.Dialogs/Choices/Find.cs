using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices in a text by their words.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    /// <inheritdoc cref="FindChoices(string, IList{Choice}, FindChoicesOptions)"/>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>The choices that the text names by value, title or synonym, each once, in the order of the text.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var values = choices.SelectMany((choice, index) => WordsFor(choice, options).Select(words => new SortedValue { Value = words, Index = index }));
        return FindValues(utterance, [.. values], options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>
    /// The values that the text contains. If the text is one of them, that one alone; otherwise the best matches
    /// that share neither an index nor a word, in the order of the text.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } whole)
        {
            var found = ToResult(whole, start: 0, end: utterance.Length - 1, score: 1);
            found.Text = utterance;
            return [found];
        }

        options ??= new FindValuesOptions();
        var tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenize(utterance, options.Locale);

        // The longest value has the first claim on a word.
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => MatchesOf(value, tokenize(value.Value.Trim(), options.Locale), tokens, options))
            .OrderByDescending(match => match.Resolution.Score);

        var indexes = new HashSet<int>();
        var used = new HashSet<int>();
        var results = new List<ModelResult<FoundValue>>();
        foreach (var match in matches)
        {
            var span = Enumerable.Range(match.Start, match.End - match.Start + 1);
            if (span.Any(used.Contains) || !indexes.Add(match.Resolution.Index))
                continue;

            used.UnionWith(span);
            match.Start = tokens[match.Start].Start;
            match.End = tokens[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            results.Add(match);
        }

        results.Sort((left, right) => left.Start.CompareTo(right.Start));
        return results;
    }

    private static IEnumerable<string> WordsFor(Choice choice, FindChoicesOptions options)
    {
        if (options?.NoValue is not true)
            yield return choice.Value;

        if (options?.NoAction is not true && choice.Action?.Title is { } title)
            yield return title;

        foreach (var synonym in choice.Synonyms ?? [])
            yield return synonym;
    }

    // A value may stand in the text more than once: "the last time I chose the last one".
    private static IEnumerable<ModelResult<FoundValue>> MatchesOf(SortedValue value, List<Token> wanted, List<Token> tokens, FindValuesOptions options)
    {
        var from = 0;
        while (from < tokens.Count && Match(value, wanted, tokens, from, options) is { } match)
        {
            yield return match;
            from = match.End + 1;
        }
    }

    /// <summary>The first match from a token on; start and end are numbers of tokens.</summary>
    private static ModelResult<FoundValue> Match(SortedValue value, List<Token> wanted, List<Token> tokens, int from, FindValuesOptions options)
    {
        var matched = 0;
        var skipped = 0;
        var start = -1;
        var end = -1;

        foreach (var word in wanted)
        {
            var position = tokens.FindIndex(from, token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? position - from : 0;
            if (position < 0 || distance > (options.MaxTokenDistance ?? DefaultTokenDistance))
                continue;

            matched++;
            skipped += distance;
            start = start < 0 ? position : start;
            end = position;
            from = position + 1;
        }

        var complete = matched == wanted.Count;
        if (matched == 0 || !(complete || options.AllowPartialMatches))
            return null;

        return ToResult(value, start, end, score: complete ? (float)matched / (matched + skipped) : 0);
    }

    private static ModelResult<FoundValue> ToResult(SortedValue value, int start, int end, float score) => new()
    {
        Start = start,
        End = end,
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
