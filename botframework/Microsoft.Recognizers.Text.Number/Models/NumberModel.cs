using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads counts and amounts.</summary>
public class NumberModel : AbstractNumberModel
{
    internal NumberModel(NumberLanguage language)
        : base(language)
    {
    }

    public override string ModelTypeName => "number";

    private protected override List<ModelResult> Find(string text)
        => [.. new NumberScanner(Language, NumberPlace.Alone).Scan(text).Select(number => Result(
            text,
            number.Start,
            number.End,
            ModelTypeName,
            (ResolutionKey.Value, Language.Write(number.Value)),
            (ResolutionKey.SubType, Language.TellsSubtypes ? number.Subtype : null)))];
}
