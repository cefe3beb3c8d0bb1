using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class BooleanModelTests
{
    [Theory]
    [InlineData("yes", true, 1.0)]
    [InlineData("Nope", false, 1.0)]
    [InlineData("ok do it", true, 0.6)]
    [InlineData("sure, go on then", true, 0.55)]
    [InlineData("that is not ok", false, 0.7)]
    [InlineData("👍", true, 1.0)]
    [InlineData("👎🏽", false, 1.0)]
    public void The_score_is_the_share_of_the_words_that_say_it(string query, bool value, double score)
    {
        var result = Assert.Single(ChoiceRecognizer.RecognizeBoolean(query, Culture.English));

        Assert.Equal("boolean", result.TypeName);
        Assert.Equal(value, result.Resolution["value"]);
        Assert.Equal(score, (double)result.Resolution["score"], precision: 10);
    }

    [Fact]
    public void The_longer_phrase_wins_and_the_others_are_listed()
    {
        var result = Assert.Single(ChoiceRecognizer.RecognizeBoolean("yes but it is not ok", Culture.English));

        Assert.Equal("not ok", result.Text);
        Assert.Equal((14, 19), (result.Start, result.End));
        Assert.Equal(2, ((IEnumerable<object>)result.Resolution["otherResults"]).Count());
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("nothing works")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("   ")]
    public void What_says_neither_is_not_found(string query)
        => Assert.Empty(ChoiceRecognizer.RecognizeBoolean(query, Culture.English));

    [Theory]
    [InlineData(Culture.German, "ja bitte", "nein danke")]
    [InlineData(Culture.French, "oui", "non merci")]
    [InlineData(Culture.Spanish, "sí", "no")]
    [InlineData(Culture.Portuguese, "sim", "não")]
    [InlineData(Culture.Italian, "va bene", "per niente")]
    [InlineData(Culture.Dutch, "natuurlijk", "nooit")]
    [InlineData(Culture.Japanese, "はい", "いいえ")]
    [InlineData(Culture.Chinese, "是的", "不")]
    [InlineData(Culture.Hindi, "हां", "नहीं")]
    [InlineData(Culture.Turkish, "evet", "hayır")]
    [InlineData(Culture.Bulgarian, "да", "не")]
    [InlineData(Culture.Swedish, "ja", "nej")]
    public void Other_cultures_say_it_their_way(string culture, string yes, string no)
    {
        Assert.Equal(true, Assert.Single(ChoiceRecognizer.RecognizeBoolean(yes, culture)).Resolution["value"]);
        Assert.Equal(false, Assert.Single(ChoiceRecognizer.RecognizeBoolean(no, culture)).Resolution["value"]);
    }
}
