using System.Linq;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>The temperature scales that English knows, under the names that the real library gives them.</summary>
internal static class EnglishTemperatures
{
    private static readonly string[] Degrees = ["degrees", "degree", "degs", "deg"];

    public static readonly UnitTable Units = new(
        [
            Scale("F", ["fahrenheit", "farenheit", "f"], "°f"),
            Scale("C", ["celsius", "celcius", "centigrade", "centigrate", "c"], "°c"),
            ("K", ["k", "K", "kelvin"]),
            ("R", ["rankine", "°r"]),
            ("D", ["delisle", "°de"]),
            ("Degree", ["degree", "degrees", "deg.", "deg", "°"]),
        ],
        ambiguous: ["c", "f", "k"]);

    private static (string Unit, string[] Written) Scale(string unit, string[] names, string sign)
        => (unit, [.. names, .. names.SelectMany(name => Degrees.Select(degree => degree + " " + name)), sign]);
}
