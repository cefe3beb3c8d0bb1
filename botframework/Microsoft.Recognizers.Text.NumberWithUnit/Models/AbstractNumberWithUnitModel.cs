using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Recognizers.Text.Utilities;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>What the models for amounts of something share.</summary>
public abstract class AbstractNumberWithUnitModel : IModel
{
    private readonly UnitScanner scanner;

    private protected AbstractNumberWithUnitModel(UnitScanner scanner) => this.scanner = scanner;

    public abstract string ModelTypeName { get; }

    /// <summary>The numbers with units, in their order, and after them the units without a number.</summary>
    public List<ModelResult> Parse(string query)
    {
        if (string.IsNullOrEmpty(query))
            return [];

        var text = QueryProcessor.Preprocess(query, caseSensitive: true);
        return [.. scanner.Scan(text).Select(amount => new ModelResult
        {
            Text = text[amount.Start..amount.End].ToLowerInvariant(),
            Start = amount.Start,
            End = amount.End - 1,
            TypeName = ModelTypeName,
            Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                [ResolutionKey.Value] = amount.Value,
                [ResolutionKey.Unit] = amount.Unit,
            },
        })];
    }
}
