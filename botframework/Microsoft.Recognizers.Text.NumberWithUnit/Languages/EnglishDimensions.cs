using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>The units that English knows, under the names that the real library gives them.</summary>
internal static class EnglishDimensions
{
    private static readonly (string Prefix, string Symbol)[] Lengths =
    [
        ("kilo", "km"), ("hecto", "hm"), ("deca", "dam"), ("deci", "dm"), ("centi", "cm"), ("milli", "mm"), ("micro", "μm"), ("nano", "nm"),
        ("pico", "pm"),
    ];

    private static readonly (string Prefix, string Symbol)[] Areas =
    [
        ("kilo", "km"), ("hecto", "hm"), ("deca", "dam"), ("", "m"), ("deci", "dm"), ("centi", "cm"), ("milli", "mm"),
    ];

    private static readonly (string Prefix, string Letter)[] Information =
    [
        ("kilo", "k"), ("mega", "m"), ("giga", "g"), ("tera", "t"), ("peta", "p"),
    ];

    public static readonly UnitTable Units = new(
        [
            .. BitsAndBytes(),
            .. MetricLengths(),
            .. MetricAreas(),
            .. MetricVolumes(),
            Unit("Meter", "m|meter|metre|meters|metres"),
            Unit("Mile", "-mile|mile|miles"),
            Unit("Yard", "yard|yards"),
            Unit("Inch", "-inch|inch|inches|in|\""),
            Unit("Foot", "-foot|foot|feet|ft"),
            Unit("Light year", "light year|light-year|light years|light-years"),
            Unit("Pt", "pt|pts"),
            Unit("Square inch", "sq in|sq inch|square inch|square inches|in2|in^2|in²"),
            Unit("Square foot", "sqft|sq ft|sq foot|sq feet|square foot|square feet|feet2|feet^2|feet²|ft2|ft^2|ft²"),
            Unit("Square mile", "sq mi|sq mile|sqmiles|square mile|square miles|mi2|mi^2|mi²"),
            Unit("Square yard", "sq yd|sq yard|sq yards|square yard|square yards|yd2|yd^2|yd²"),
            Unit("Acre", "-acre|acre|acres"),
            .. Speeds(),
            Unit("Liter", "l|liter|litre|liters|litres"),
            Unit("Deciliter", "dl|deciliter|decilitre|deciliters|decilitres"),
            Unit("Centiliter", "cl|centiliter|centilitre|centiliters|centilitres"),
            Unit("Milliliter", "ml|mls|milliliter|millilitre|milliliters|millilitres"),
            Unit("Hectoliter", "hectoliter|hectolitre|hectoliters|hectolitres"),
            Unit("Decaliter", "decaliter|decalitre|dekaliter|dekalitre|decaliters|decalitres|dekaliters|dekalitres"),
            Unit("Cubic yard", "cubic yard|cubic yards"),
            Unit("Cubic inch", "cubic inch|cubic inches"),
            Unit("Cubic foot", "cubic foot|cubic feet"),
            Unit("Cubic mile", "cubic mile|cubic miles"),
            Unit("Fluid ounce", "fl oz|fluid ounce|fluid ounces"),
            Unit("Teaspoon", "teaspoon|teaspoons"),
            Unit("Tablespoon", "tablespoon|tablespoons"),
            Unit("Pint", "pint|pints"),
            Unit("Volume unit", "fluid dram|gill|quart|minim|cord|peck|bushel|hogshead|barrels|barrel|bbl"),
            Unit("Kilogram", "kg|kilogram|kilograms|kilo|kilos"),
            Unit("Gram", "g|gram|grams"),
            Unit("Milligram", "mg|milligram|milligrams"),
            Unit("Gallon", "-gallon|gallons|gallon"),
            Unit("Metric ton", "metric tons|metric ton"),
            Unit("Ton", "-ton|ton|tons|tonne|tonnes"),
            Unit("Pound", "pound|pounds|lb|lbs"),
            Unit("Ounce", "-ounce|ounce|oz|ounces"),
            Unit("Weight unit", "pennyweight|grain|british long ton|us short hundredweight|stone|dram"),
        ],
        ambiguous:
        [
            "barrel", "barrels", "grain", "pound", "stone", "yards", "yard", "cord", "dram", "feet", "foot", "gill", "knot", "peck", "cup",
            "fps", "pts", "in", "dm", "\"",
        ]);

    private static (string Unit, string[] Written) Unit(string name, string written) => (name, written.Split('|'));

    private static string Name(string prefix, string unit) => prefix.Length == 0 ? Capital(unit) : Capital(prefix) + unit;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Only b and B tell bits from bytes: "mb" and "Mb" are megabits.</summary>
    private static IEnumerable<(string Unit, string[] Written)> BitsAndBytes()
    {
        yield return Unit("Bit", "-bit|bit|bits");
        yield return Unit("Byte", "-byte|byte|bytes");
        foreach (var (prefix, k) in Information)
        {
            yield return Unit(Name(prefix, "bit"), $"{prefix}bit|{prefix}bits|{k}b|{k.ToUpperInvariant()}b|{k}bit");
            yield return Unit(
                Name(prefix, "byte"),
                $"-{prefix}byte|-{prefix}bytes|{prefix}byte|{prefix}bytes|{prefix} byte|{prefix} bytes|{k}B|{k.ToUpperInvariant()}B|{k}byte");
        }
    }

    private static IEnumerable<(string Unit, string[] Written)> MetricLengths()
        => Lengths.Select(length => (
            Name(length.Prefix, "meter"),
            Meters(length.Prefix).Concat(Meters(length.Prefix + " ")).Append(length.Symbol).ToArray()));

    private static string[] Meters(string prefix) => [prefix + "meter", prefix + "metre", prefix + "meters", prefix + "metres"];

    private static IEnumerable<(string Unit, string[] Written)> MetricAreas()
        => Areas.Select(area => (
            "Square " + area.Prefix + "meter",
            Meters("square " + area.Prefix)
                .Concat(Meters("sq " + area.Prefix))
                .Concat(["sq " + area.Symbol, area.Symbol + "2", area.Symbol + "^2", area.Symbol + "²"])
                .Concat(area.Symbol switch
                {
                    "hm" => ["hectare", "hectares"],
                    "dam" => [.. Meters("square deka"), .. Meters("sq deka")],
                    _ => [],
                })
                .ToArray()));

    private static IEnumerable<(string Unit, string[] Written)> MetricVolumes()
    {
        yield return ("Cubic meter", [.. Meters("cubic "), "m3"]);
        yield return ("Cubic centimeter", Meters("cubic centi"));
        yield return Unit("Cubic millimiter", "cubic millimiter|cubic millimitre|cubic millimiters|cubic millimitres");
    }

    private static IEnumerable<(string Unit, string[] Written)> Speeds() =>
    [
        ("Meter per second", [.. Meters("").Select(meter => meter + " per second"), "meters / second", "m/s"]),
        ("Kilometer per hour", [.. Meters("kilo").Select(meter => meter + " per hour"), "km/h"]),
        ("Kilometer per minute", [.. Meters("kilo").Select(meter => meter + " per minute"), "km/min"]),
        ("Kilometer per second", [.. Meters("kilo").Select(meter => meter + " per second"), "km/s"]),
        Unit("Mile per hour", "mph|mile per hour|miles per hour|mi/h|mile / hour|miles / hour|miles an hour"),
        Unit("Knot", "kt|knot|kn"),
        Unit("Foot per second", "ft/s|foot/s|foot per second|feet per second|fps"),
        Unit("Foot per minute", "ft/min|foot/min|foot per minute|feet per minute"),
        Unit("Yard per minute", "yards per minute|yard per minute|yards / minute|yards/min|yard/min"),
        Unit("Yard per second", "yards per second|yard per second|yards / second|yards/s|yard/s"),
    ];
}
