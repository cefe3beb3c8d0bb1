namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>How English says an age.</summary>
internal static class EnglishAges
{
    public static readonly UnitTable Units = new([Age("Year"), Age("Month"), Age("Week"), Age("Day")], ambiguous: []);

    private static (string Unit, string[] Written) Age(string unit)
    {
        var one = unit.ToLowerInvariant();
        var many = one + "s";
        return (unit,
        [
            $"{many} old", $"{one} old", $"{many}-old", $"{one}-old", $"-{many}-old", $"-{one}-old", $"{many} of age", $"{one} of age",
        ]);
    }
}
