using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers in digits and in words.</summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    // To register a model for every culture takes longer than to read a message.
    private static readonly NumberRecognizer Shared = new();

    public NumberRecognizer(string targetCulture, NumberOptions options = NumberOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public NumberRecognizer(NumberOptions options = NumberOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public NumberRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>
    /// Counts and amounts: "12", "1,234.5", "minus five", "half a dozen", "two thirds". The resolution has the "value", written as the
    /// culture writes it with up to 15 digits, and where the culture tells them apart the "subtype": integer, decimal, fraction or power.
    /// </summary>
    public static List<ModelResult> RecognizeNumber(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
        => With(options).GetNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>
    /// Places in a row: "2nd", "twenty-first", "last", "the second to last". The resolution has the "offset" and what it is "relativeTo":
    /// start, end or current; the "value" is the offset from the start, or both, as "end-1".
    /// </summary>
    public static List<ModelResult> RecognizeOrdinal(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
        => With(options).GetOrdinalModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>Percentages: "12%", "ten percent". The resolution has the "value", as "12%".</summary>
    public static List<ModelResult> RecognizePercentage(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
        => With(options).GetPercentageModel(culture, fallbackToDefaultCulture).Parse(query);

    public NumberModel GetNumberModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<NumberModel>(culture, fallbackToDefaultCulture);

    public OrdinalModel GetOrdinalModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<OrdinalModel>(culture, fallbackToDefaultCulture);

    public PercentModel GetPercentageModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<PercentModel>(culture, fallbackToDefaultCulture);

    private static NumberRecognizer With(NumberOptions options) => options == NumberOptions.None ? Shared : new NumberRecognizer(options);

    protected override void InitializeConfiguration()
    {
        foreach (var (culture, language) in NumberLanguages.All)
        {
            RegisterModel<NumberModel>(culture, _ => new NumberModel(language.Value));
            RegisterModel<OrdinalModel>(culture, _ => new OrdinalModel(language.Value));
            RegisterModel<PercentModel>(culture, _ => new PercentModel(language.Value));
        }
    }
}
