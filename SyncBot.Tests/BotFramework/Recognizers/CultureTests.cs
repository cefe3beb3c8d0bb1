using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class CultureTests
{
    [Theory]
    [InlineData("en-US", "en-us")]
    [InlineData("en-GB", "en-*")]
    [InlineData("es-MX", "es-es")]
    [InlineData("de-AT", "de-de")]
    [InlineData("zh-TW", "zh-cn")]
    [InlineData("xx-YY", "xx-yy")]
    public void A_culture_maps_to_the_nearest_that_is_known(string code, string nearest)
        => Assert.Equal(nearest, Culture.MapToNearestLanguage(code));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("xx-yy")]
    [InlineData(null)]
    [InlineData("")]
    public void A_culture_without_a_model_falls_back_to_English(string? culture)
        => Assert.Equal("7", Assert.Single(NumberRecognizer.RecognizeNumber("seven", culture)).Resolution["value"]);

    [Fact]
    public void Without_the_fall_back_a_missing_model_is_an_error()
        => Assert.Throws<ArgumentException>(() => ChoiceRecognizer.RecognizeBoolean("yes", "xx-yy", fallbackToDefaultCulture: false));

    [Fact]
    public void A_recognizer_uses_its_target_culture_when_none_is_named()
        => Assert.Equal("2", Assert.Single(new NumberRecognizer(Culture.German).GetNumberModel().Parse("zwei")).Resolution["value"]);

    [Fact]
    public void An_unknown_option_is_an_error()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new NumberRecognizer(Culture.English, 1 << 30));
}
