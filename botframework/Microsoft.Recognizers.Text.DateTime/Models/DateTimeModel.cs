using System;
using System.Collections.Generic;
using Microsoft.Recognizers.Text.Utilities;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates and times.</summary>
public class DateTimeModel : IModel
{
    private const int FirstYear = 1600;
    private const int LastYear = 8000;

    private readonly bool isDayFirst;

    internal DateTimeModel(bool isDayFirst) => this.isDayFirst = isDayFirst;

    public string ModelTypeName => "datetime";

    public List<ModelResult> Parse(string query) => Parse(query, TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>What is found in the text, in order of its place.</summary>
    /// <param name="query">The text as it was typed.</param>
    /// <param name="refTime">
    /// The time that "yesterday" and "at 9" are seen from, in a year from 1600 to 8000: from others nothing is found.
    /// </param>
    public List<ModelResult> Parse(string query, System.DateTime refTime)
    {
        if (string.IsNullOrEmpty(query) || refTime.Year is < FirstYear or > LastYear)
            return [];

        var tokens = new Tokens(QueryProcessor.Preprocess(query));
        var results = new List<ModelResult>();
        if (!tokens.MayHaveTime)
            return results;

        foreach (var found in new DateTimeScanner(tokens, new Today(refTime), isDayFirst).Scan())
        {
            var start = tokens[found.First].Start;
            var end = tokens[found.Next - 1].End;
            results.Add(new ModelResult
            {
                Text = tokens.Text[start..end],
                Start = start,
                End = end - 1,
                TypeName = "datetimeV2." + found.Meaning.TypeName,
                Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal)
                {
                    [ResolutionKey.ValueSet] = found.Meaning.Values(),
                },
            });
        }

        return results;
    }
}
