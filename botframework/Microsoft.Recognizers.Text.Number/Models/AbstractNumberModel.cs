using System;
using System.Collections.Generic;
using Microsoft.Recognizers.Text.Utilities;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What the number models share.</summary>
public abstract class AbstractNumberModel : IModel
{
    private protected AbstractNumberModel(NumberLanguage language) => Language = language;

    public abstract string ModelTypeName { get; }

    private protected NumberLanguage Language { get; }

    public List<ModelResult> Parse(string query)
        => string.IsNullOrEmpty(query) ? [] : Find(QueryProcessor.Preprocess(query, caseSensitive: true));

    private protected abstract List<ModelResult> Find(string text);

    private protected static ModelResult Result(string text, int start, int end, string type, params ReadOnlySpan<(string Key, string Value)> resolution)
    {
        var result = new ModelResult
        {
            Text = text[start..end].ToLowerInvariant(),
            Start = start,
            End = end - 1,
            TypeName = type,
            Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal),
        };
        foreach (var (key, value) in resolution)
        {
            if (value is not null)
                result.Resolution.Add(key, value);
        }

        return result;
    }
}
