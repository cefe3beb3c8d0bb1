using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Recognizers.Text.Utilities;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Reads phone numbers.</summary>
public class PhoneNumberModel : AbstractSequenceModel
{
    internal PhoneNumberModel()
    {
    }

    public override string ModelTypeName => "phonenumber";

    public override List<ModelResult> Parse(string query)
    {
        if (string.IsNullOrEmpty(query))
            return [];

        var text = QueryProcessor.Preprocess(query);
        return [.. new PhoneScanner(text).Scan().Select(found =>
        {
            var result = Result(text, found.Start, found.End);
            result.Resolution[ResolutionKey.Score] = PhoneScore.Of(result.Text).ToString(CultureInfo.InvariantCulture);
            return result;
        })];
    }
}
