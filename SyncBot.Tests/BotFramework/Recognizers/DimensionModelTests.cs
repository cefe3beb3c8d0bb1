using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class DimensionModelTests
{
    [Theory]
    [InlineData("4.7 of 5 GB", "5 gb", 7, 10, "5", "Gigabyte")]
    [InlineData("200MB are free", "200mb", 0, 4, "200", "Megabyte")]
    [InlineData("two hundred mb", "two hundred mb", 0, 13, "200", "Megabit")]
    [InlineData("i use 1,234.5 megabytes", "1,234.5 megabytes", 6, 22, "1234.5", "Megabyte")]
    [InlineData("half a gigabyte", "gigabyte", 7, 14, null, "Gigabyte")]
    [InlineData("a 64-bit chip", "64-bit", 2, 7, "64", "Bit")]
    [InlineData("it fell 2 metres", "2 metres", 8, 15, "2", "Meter")]
    [InlineData("a six-inch screen", "six-inch", 2, 9, "6", "Inch")]
    [InlineData("80 km/h", "80 km/h", 0, 6, "80", "Kilometer per hour")]
    [InlineData("30 square feet", "30 square feet", 0, 13, "30", "Square foot")]
    [InlineData("12 fl oz", "12 fl oz", 0, 7, "12", "Fluid ounce")]
    [InlineData("ten kilos", "ten kilos", 0, 8, "10", "Kilogram")]
    public void An_amount_has_its_text_place_value_and_unit(string query, string text, int start, int end, string? value, string unit)
    {
        var result = Assert.Single(NumberWithUnitRecognizer.RecognizeDimension(query, Culture.English));

        Assert.Equal((text, start, end), (result.Text, result.Start, result.End));
        Assert.Equal("dimension", result.TypeName);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
        Assert.Equal(unit, result.Resolution[ResolutionKey.Unit]);
    }

    [Fact]
    public void Units_without_a_number_come_last()
    {
        var results = NumberWithUnitRecognizer.RecognizeDimension("a gigabyte, or 3 MB and 4 KB", Culture.English);

        Assert.Equal("3 mb|4 kb|gigabyte", string.Join('|', results.Select(result => result.Text)));
    }

    [Theory]
    [InlineData("12 messages")]
    [InlineData("I'm here")]
    [InlineData("at 2:00 pm")]
    [InlineData("5mbps")]
    [InlineData("five dollars")]
    public void What_is_no_amount_is_not_found(string query)
        => Assert.Empty(NumberWithUnitRecognizer.RecognizeDimension(query, Culture.English));
}
