using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>What the sequence models share.</summary>
public abstract class AbstractSequenceModel : IModel
{
    private protected AbstractSequenceModel()
    {
    }

    public abstract string ModelTypeName { get; }

    public abstract List<ModelResult> Parse(string query);

    private protected ModelResult Result(string text, int start, int end)
    {
        var value = text[start..end];
        return new ModelResult
        {
            Text = value,
            Start = start,
            End = end - 1,
            TypeName = ModelTypeName,
            Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { [ResolutionKey.Value] = value },
        };
    }
}
