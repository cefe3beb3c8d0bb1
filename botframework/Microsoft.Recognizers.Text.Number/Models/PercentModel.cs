using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads percentages.</summary>
public class PercentModel : AbstractNumberModel
{
    internal PercentModel(NumberLanguage language)
        : base(language)
    {
    }

    public override string ModelTypeName => "percentage";

    private protected override List<ModelResult> Find(string text)
        => [.. new PercentScanner(Language).Scan(text).Select(percent => Result(
            text, percent.Start, percent.End, ModelTypeName, (ResolutionKey.Value, Language.Write(percent.Value) + "%")))];
}
