using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class PercentModelTests
{
    [Theory]
    [InlineData("battery at 12%", "12%", 11, 13, "12%")]
    [InlineData("it's on 8 % now", "8 %", 8, 10, "8%")]
    [InlineData("about ten percent", "ten percent", 6, 16, "10%")]
    [InlineData("99.5 per cent full", "99.5 per cent", 0, 12, "99.5%")]
    [InlineData("20percent", "20percent", 0, 8, "20%")]
    [InlineData("percent of thirty", "percent of thirty", 0, 16, "30%")]
    [InlineData("minus two percent", "minus two percent", 0, 16, "-2%")]
    public void A_percentage_has_its_text_place_and_value(string query, string text, int start, int end, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizePercentage(query, Culture.English));

        Assert.Equal((text, start, end), (result.Text, result.Start, result.End));
        Assert.Equal("percentage", result.TypeName);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("what % is that")]
    [InlineData("https://example.org/a%20b%20c")]
    public void What_is_no_percentage_is_not_found(string query)
        => Assert.Empty(NumberRecognizer.RecognizePercentage(query, Culture.English));

    [Theory]
    [InlineData(Culture.German, "12,5 Prozent", "12,5%")]
    [InlineData(Culture.French, "dix pour cent", "10%")]
    [InlineData(Culture.Spanish, "20 por ciento", "20%")]
    [InlineData(Culture.Japanese, "50パーセントです", "50%")]
    public void Other_cultures_have_their_own_words(string culture, string query, string value)
        => Assert.Equal(value, Assert.Single(NumberRecognizer.RecognizePercentage(query, culture)).Resolution["value"]);
}
