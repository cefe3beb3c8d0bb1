using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class OrdinalModelTests
{
    [Theory]
    [InlineData("the second one", "second", 4, 9, "2")]
    [InlineData("my 3rd try", "3rd", 3, 5, "3")]
    [InlineData("the 13th of may", "13th", 4, 7, "13")]
    [InlineData("the 22nd", "22nd", 4, 7, "22")]
    [InlineData("twenty-seventh", "twenty-seventh", 0, 13, "27")]
    [InlineData("one hundred and fourth", "one hundred and fourth", 0, 21, "104")]
    [InlineData("the three hundredth time", "three hundredth", 4, 18, "300")]
    public void An_ordinal_counts_from_the_start(string query, string text, int start, int end, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeOrdinal(query, Culture.English));

        Assert.Equal((text, start, end), (result.Text, result.Start, result.End));
        Assert.Equal("ordinal", result.TypeName);
        Assert.Equal(value, result.Resolution[ResolutionKey.Offset]);
        Assert.Equal("start", result.Resolution[ResolutionKey.RelativeTo]);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
    }

    [Theory]
    [InlineData("take the last one", "last", "0", "end", "end+0")]
    [InlineData("the second to last", "the second to last", "-1", "end", "end-1")]
    [InlineData("the last but one please", "the last but one", "-1", "end", "end-1")]
    [InlineData("the next step", "next", "1", "current", "current+1")]
    [InlineData("go to the previous one", "previous one", "-1", "current", "current-1")]
    public void A_relative_ordinal_says_what_it_counts_from(string query, string text, string offset, string relativeTo, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeOrdinal(query, Culture.English));

        Assert.Equal((text, "ordinal.relative"), (result.Text, result.TypeName));
        Assert.Equal(offset, result.Resolution["offset"]);
        Assert.Equal(relativeTo, result.Resolution["relativeTo"]);
        Assert.Equal(value, result.Resolution["value"]);
    }

    [Theory]
    [InlineData("two of them")]
    [InlineData("a millionth of it")]
    [InlineData("seconds ago")]
    public void What_is_no_ordinal_is_not_found(string query)
        => Assert.Empty(NumberRecognizer.RecognizeOrdinal(query, Culture.English));

    [Theory]
    [InlineData(Culture.German, "der zweite", "2")]
    [InlineData(Culture.French, "la troisième", "3")]
    [InlineData(Culture.Spanish, "la primera", "1")]
    [InlineData(Culture.Portuguese, "o quarto", "4")]
    [InlineData(Culture.Dutch, "de derde", "3")]
    [InlineData(Culture.Japanese, "第三", "3")]
    public void Other_cultures_have_their_own_ordinals(string culture, string query, string value)
        => Assert.Equal(value, Assert.Single(NumberRecognizer.RecognizeOrdinal(query, culture)).Resolution["value"]);
}
