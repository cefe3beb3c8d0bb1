using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class AgeAndTemperatureModelTests
{
    [Theory]
    [InlineData("it got to 41C in the car", "41c", "41", "C")]
    [InlineData("about 98.6 degrees fahrenheit", "98.6 degrees fahrenheit", "98.6", "F")]
    [InlineData("thirty degrees", "thirty degrees", "30", "Degree")]
    [InlineData("at 300 K", "300 k", "300", "K")]
    [InlineData("45 degrees", "45 degrees", "45", "Degree")]
    [InlineData("it says 45°C", "45°c", "45", "C")]
    [InlineData("113 f", "113 f", "113", "F")]
    [InlineData("forty degrees celsius", "forty degrees celsius", "40", "C")]
    public void A_temperature_has_its_value_and_scale(string query, string text, string value, string unit)
    {
        var result = Assert.Single(NumberWithUnitRecognizer.RecognizeTemperature(query, Culture.English));

        Assert.Equal((text, "temperature"), (result.Text, result.TypeName));
        Assert.Equal((value, unit), (result.Resolution["value"], result.Resolution["unit"]));
    }

    [Theory]
    [InlineData("my phone is two years old", "two years old", "2", "Year")]
    [InlineData("a 6-month-old ipad", "6-month-old", "6", "Month")]
    public void An_age_has_its_value_and_unit(string query, string text, string value, string unit)
    {
        var result = Assert.Single(NumberWithUnitRecognizer.RecognizeAge(query, Culture.English));

        Assert.Equal((text, "age"), (result.Text, result.TypeName));
        Assert.Equal((value, unit), (result.Resolution["value"], result.Resolution["unit"]));
    }

    [Fact]
    public void Values_are_written_as_the_culture_writes_them()
        => Assert.Equal("36,6", Assert.Single(NumberWithUnitRecognizer.RecognizeTemperature("36,6 °C", Culture.German)).Resolution["value"]);
}
