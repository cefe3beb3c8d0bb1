using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Reads yes or no.</summary>
public class BooleanModel : ChoiceModel
{
    private readonly BooleanReader reader;

    internal BooleanModel(BooleanReader reader) => this.reader = reader;

    public override string ModelTypeName => "boolean";

    public override List<ModelResult> Parse(string query)
    {
        var found = reader.Read(query);
        if (found.Count == 0)
            return [];

        var top = found.MaxBy(match => match.Score);
        return
        [
            new ModelResult
            {
                Text = top.Text,
                Start = top.Start,
                End = top.Start + top.Length - 1,
                TypeName = ModelTypeName,
                Resolution = new SortedDictionary<string, object>(System.StringComparer.Ordinal)
                {
                    [ResolutionKey.Value] = top.Value,
                    [ResolutionKey.Score] = top.Score,
                    ["otherResults"] = found.Where(match => match != top).Select(match => new { match.Text, match.Value, match.Score }),
                },
            },
        ];
    }
}
