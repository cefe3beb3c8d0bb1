using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads places in a row.</summary>
public class OrdinalModel : AbstractNumberModel
{
    internal OrdinalModel(NumberLanguage language)
        : base(language)
    {
    }

    public override string ModelTypeName => "ordinal";

    private protected override List<ModelResult> Find(string text)
        => [.. new OrdinalScanner(Language).Scan(text).Select(ordinal => Result(
            text,
            ordinal.Start,
            ordinal.End,
            ordinal.IsRelative ? "ordinal.relative" : ModelTypeName,
            (ResolutionKey.Offset, ordinal.Offset),
            (ResolutionKey.RelativeTo, ordinal.RelativeTo),
            (ResolutionKey.Value, ordinal.Value)))];
}
