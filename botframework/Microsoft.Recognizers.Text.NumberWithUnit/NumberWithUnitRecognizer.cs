using System.Collections.Generic;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds numbers with a unit.</summary>
public class NumberWithUnitRecognizer : Recognizer<NumberWithUnitOptions>
{
    // To register a model for every culture takes longer than to read a message.
    private static readonly NumberWithUnitRecognizer Shared = new();

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

    /// <summary>Temperatures: "20 degrees celsius", "32C". Units are F, C, K, R, D and, where none is said, Degree.</summary>
    public static List<ModelResult> RecognizeTemperature(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true)
        => With(options).GetTemperatureModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>Ages: "five years old". Units are Year, Month, Week and Day.</summary>
    public static List<ModelResult> RecognizeAge(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true)
        => With(options).GetAgeModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>
    /// Lengths, areas, volumes, weights, speeds and amounts of information: "5 km", "200 MB". The resolution has the "value" as the culture
    /// writes it and the "unit" by its English name; a unit without a number has a null value. Case tells "mb" (Megabit) from "MB".
    /// </summary>
    public static List<ModelResult> RecognizeDimension(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true)
        => With(options).GetDimensionModel(culture, fallbackToDefaultCulture).Parse(query);

    public TemperatureModel GetTemperatureModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<TemperatureModel>(culture, fallbackToDefaultCulture);

    public AgeModel GetAgeModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<AgeModel>(culture, fallbackToDefaultCulture);

    public DimensionModel GetDimensionModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<DimensionModel>(culture, fallbackToDefaultCulture);

    private static NumberWithUnitRecognizer With(NumberWithUnitOptions options)
        => options == NumberWithUnitOptions.None ? Shared : new NumberWithUnitRecognizer(options);

    protected override void InitializeConfiguration()
    {
        // Units are known by their English and international names only; numbers are read and written as each culture does.
        foreach (var (culture, language) in NumberLanguages.All)
        {
            RegisterModel<DimensionModel>(culture, _ => new DimensionModel(new UnitScanner(language.Value, EnglishDimensions.Units)));
            RegisterModel<TemperatureModel>(
                culture, _ => new TemperatureModel(new UnitScanner(language.Value, EnglishTemperatures.Units, isKelvin: true)));
            RegisterModel<AgeModel>(culture, _ => new AgeModel(new UnitScanner(language.Value, EnglishAges.Units)));
        }
    }
}
