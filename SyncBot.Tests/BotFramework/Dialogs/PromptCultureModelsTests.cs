using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace SyncBot.Tests.BotFramework.Dialogs;

public sealed class PromptCultureModelsTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-GB", "en-us")]
    [InlineData("pt", "pt-br")]
    [InlineData("zh-Hant-TW", "zh-cn")]
    [InlineData("tlh-QO", "tlh-qo")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_culture_is_mapped_to_the_one_of_its_language(string? culture, string? nearest)
    {
        Assert.Equal(nearest, PromptCultureModels.MapToNearestLanguage(culture));
    }

    [Fact]
    public void Every_language_has_all_its_words()
    {
        var cultures = PromptCultureModels.GetSupportedCultures();

        Assert.Equal(14, cultures.Select(culture => culture.Locale).Distinct(StringComparer.Ordinal).Count());
        Assert.All(cultures, culture => Assert.All(
            [culture.Separator, culture.InlineOr, culture.InlineOrMore, culture.YesInLanguage, culture.NoInLanguage],
            word => Assert.False(string.IsNullOrWhiteSpace(word))));
    }
}
