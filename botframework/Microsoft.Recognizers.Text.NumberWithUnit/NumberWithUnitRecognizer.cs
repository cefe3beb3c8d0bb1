using System.Collections.Generic;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds numbers with a unit.</summary>
public class NumberWithUnitRecognizer : Recognizer<NumberWithUnitOptions>
{
    public NumberWithUnitRecognizer(
        string targetCulture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>
    /// Lengths, areas, volumes, weights, speeds and amounts of information: "5 km", "200 MB". The resolution has the "value" as the culture
    /// writes it and the "unit" by its English name; a unit without a number has a null value. Case tells "mb" (Megabit) from "MB".
    /// </summary>
    public static List<ModelResult> RecognizeDimension(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true)
        => new NumberWithUnitRecognizer(options).GetDimensionModel(culture, fallbackToDefaultCulture).Parse(query);

    public DimensionModel GetDimensionModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<DimensionModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        // Units are known by their English and international names only; numbers are read and written as each culture does.
        foreach (var (culture, language) in NumberLanguages.All)
            RegisterModel<DimensionModel>(culture, _ => new DimensionModel(new UnitScanner(language.Value, EnglishDimensions.Units)));
    }
}
