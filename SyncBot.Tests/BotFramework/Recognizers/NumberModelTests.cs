using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class NumberModelTests
{
    [Theory]
    [InlineData("i have 12 left", "12", 7, 8, "12", "integer")]
    [InlineData("1,234.5 is what it says", "1,234.5", 0, 6, "1234.5", "decimal")]
    [InlineData("about 1,234,567 messages", "1,234,567", 6, 14, "1234567", "integer")]
    [InlineData("it is 4.7 of them", "4.7", 6, 8, "4.7", "decimal")]
    [InlineData("only .5 left", ".5", 5, 6, "0.5", "decimal")]
    [InlineData("it went to -3", "-3", 11, 12, "-3", "integer")]
    [InlineData("minus five", "minus five", 0, 9, "-5", "integer")]
    [InlineData("Twenty-Three of them", "twenty-three", 0, 11, "23", "integer")]
    [InlineData("two hundred and six photos", "two hundred and six", 0, 18, "206", "integer")]
    [InlineData("a thousand and one", "a thousand and one", 0, 17, "1001", "integer")]
    [InlineData("three dozen", "three dozen", 0, 10, "36", "integer")]
    [InlineData("half a dozen times", "half a dozen", 0, 11, "6", "integer")]
    [InlineData("half the storage", "half", 0, 3, "0.5", "fraction")]
    [InlineData("two thirds are gone", "two thirds", 0, 9, "0.666666666666667", "fraction")]
    [InlineData("two and a half hours", "two and a half", 0, 13, "2.5", "fraction")]
    [InlineData("3/4 full", "3/4", 0, 2, "0.75", "fraction")]
    [InlineData("1 1/2 days", "1 1/2", 0, 4, "1.5", "fraction")]
    [InlineData("one in ten", "one in ten", 0, 9, "0.1", "fraction")]
    [InlineData("6k messages", "6k", 0, 1, "6000", "integer")]
    [InlineData("2.5 million", "2.5 million", 0, 10, "2500000", "decimal")]
    [InlineData("3e4 rows", "3e4", 0, 2, "30000", "power")]
    [InlineData("seven point two five", "seven point two five", 0, 19, "7.25", "decimal")]
    [InlineData("four hundred point sixteen", "four hundred point sixteen", 0, 25, "400.16", "decimal")]
    public void A_number_in_a_sentence_has_its_text_place_value_and_kind(
        string query, string text, int start, int end, string value, string subtype)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumber(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal((start, end), (result.Start, result.End));
        Assert.Equal("number", result.TypeName);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
        Assert.Equal(subtype, result.Resolution[ResolutionKey.SubType]);
    }

    [Theory]
    [InlineData("ios 26.1.2", "26|1|2")]
    [InlineData("between 5 and 10", "5|10")]
    [InlineData("3 or four or 5.5", "3|4|5.5")]
    [InlineData("on 3/14/2026", "3|14|2026")]
    [InlineData("five six", "5|6")]
    [InlineData("2,3,4", "2|3|4")]
    [InlineData("6 thousand 2 hundred", "6200")]
    [InlineData("9 hundred and 1 thousand", "900|1000")]
    [InlineData("5 - 3", "5|3")]
    public void Several_numbers_are_found_in_their_order(string query, string values)
        => Assert.Equal(values, string.Join('|', NumberRecognizer.RecognizeNumber(query, Culture.English).Select(r => r.Resolution["value"])));

    [Theory]
    [InlineData("")]
    [InlineData("no idea")]
    [InlineData("it weighs 5kg")]
    [InlineData("my iphone12 is slow")]
    [InlineData("this one is fine")]
    [InlineData("the a12z chip")]
    [InlineData("the second time")]
    public void What_is_no_number_is_not_found(string query)
        => Assert.Empty(NumberRecognizer.RecognizeNumber(query, Culture.English));

    [Fact]
    public void A_couple_is_not_counted_but_a_dozen_is()
        => Assert.Equal("12", Assert.Single(NumberRecognizer.RecognizeNumber("a couple, or a dozen", Culture.English)).Resolution["value"]);

    [Theory]
    [InlineData(Culture.German, "es sind 3,5 davon", "3,5")]
    [InlineData(Culture.German, "1.234", "1234")]
    [InlineData(Culture.German, "zweihundertdreiundvierzig", "243")]
    [InlineData(Culture.German, "sechzehn", "16")]
    [InlineData(Culture.French, "quatre-vingt-dix-sept", "97")]
    [InlineData(Culture.French, "deux mille trois cent vingt et un", "2321")]
    [InlineData(Culture.Spanish, "mil doscientos treinta y cinco", "1235")]
    [InlineData(Culture.Spanish, "veintiséis", "26")]
    [InlineData(Culture.Portuguese, "trezentos e vinte e dois", "322")]
    [InlineData(Culture.Italian, "duecentoquarantotto", "248")]
    [InlineData(Culture.Dutch, "3,14", "3,14")]
    [InlineData(Culture.Dutch, "vijfenzeventig", "75")]
    [InlineData(Culture.Swedish, "tjugotre", "23")]
    [InlineData(Culture.Turkish, "yüz yirmi beş", "125")]
    [InlineData(Culture.Japanese, "３０個", "30")]
    [InlineData(Culture.Japanese, "三百二十一", "321")]
    [InlineData(Culture.Chinese, "五千零三", "5003")]
    [InlineData(Culture.Korean, "12개", "12")]
    [InlineData(Culture.Hindi, "पांच", "5")]
    public void Other_cultures_have_their_own_words_and_marks(string culture, string query, string value)
        => Assert.Equal(value, Assert.Single(NumberRecognizer.RecognizeNumber(query, culture)).Resolution["value"]);
}
