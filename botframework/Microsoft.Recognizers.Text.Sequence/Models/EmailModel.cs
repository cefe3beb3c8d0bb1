using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Reads e-mail addresses.</summary>
public class EmailModel : AbstractSequenceModel
{
    internal EmailModel()
    {
    }

    public override string ModelTypeName => "email";

    public override List<ModelResult> Parse(string query)
        => string.IsNullOrEmpty(query) ? [] : [.. EmailScanner.Scan(query).Select(found => Result(query, found.Start, found.End))];
}
