using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class SlotFinderTests
{
    [Theory]
    [InlineData("battery 12%", "percent", "12%")]
    [InlineData("12 percent left", "percent", "12%")]
    [InlineData("four out of five bars at 80 %", "percent", "80%")]
    [InlineData("4.7 of 5 GB", "amount", "4.7 of 5 GB")]
    [InlineData("4.7 out of 5gb", "amount", "4.7 of 5 GB")]
    [InlineData("4.7GB of 5GB used", "amount", "4.7 of 5 GB")]
    [InlineData("4,7 of 5 GB", "amount", "4.7 of 5 GB")]
    [InlineData("4.9GB / 5GB", "amount", "4.9 of 5 GB")]
    [InlineData("0.3 of 5 GB left", "amount", "4.7 of 5 GB")]
    [InlineData("500 MB of 5 GB remaining", "amount", "4.5 of 5 GB")]
    [InlineData("4.8 of 5", "share", "4.8 of 5")]
    [InlineData("200mb left", "amount", "200 MB")]
    [InlineData("5 gigs", "amount", "5 GB")]
    [InlineData("icloud has 1 tb", "amount", "1 TB")]
    [InlineData("iOS 26.1", "release", "26.1")]
    [InlineData("ios26", "release", "26")]
    [InlineData("ios 17.6.1", "release", "17.6.1")]
    [InlineData("on ios 26 beta 4", "release", "26 beta")]
    [InlineData("version 18", "release", "18")]
    [InlineData("3 days", "number", "3")]
    [InlineData("twelve", "number", "12")]
    [InlineData("3000 messages", "number", "3000")]
    [InlineData("41,203 messages", "number", "41203")]
    [InlineData("41.203 messages", "number", "41203")]
    [InlineData("3 days", "days", "3 days")]
    [InlineData("for two weeks", "days", "2 weeks")]
    [InlineData("1 month", "days", "1 month")]
    [InlineData("36 hours", "days", "36 hours")]
    [InlineData("for 2h", "hours", "2 hours")]
    [InlineData("20 mins ago", "hours", "20 minutes")]
    [InlineData("its 38 degrees in here", "heat", "38 Degree")]
    [InlineData("100F outside", "heat", "100 F")]
    [InlineData("39.5 °C", "heat", "39.5 C")]
    public void What_is_measured_is_found(string text, string kind, string value) => AssertFound("en", text, kind, value);

    [Theory]
    [InlineData("de", "neun prozent", "percent", "9%")]
    [InlineData("fr", "9 pour cent", "percent", "9%")]
    [InlineData("es", "9 por ciento", "percent", "9%")]
    [InlineData("pt", "9 por cento", "percent", "9%")]
    [InlineData("ja", "9パーセント", "percent", "9%")]
    [InlineData("ja", "９％", "percent", "9%")]
    [InlineData("de", "4,8 GB", "amount", "4.8 GB")]
    [InlineData("de", "4.8 GB", "amount", "4.8 GB")]
    [InlineData("de", "4,8 von 5 GB", "amount", "4.8 of 5 GB")]
    [InlineData("de", "noch 0,2 von 5 gb frei", "amount", "4.8 of 5 GB")]
    [InlineData("de", "4,8 von 5", "share", "4.8 of 5")]
    [InlineData("fr", "4,8 Go sur 5 Go", "amount", "4.8 of 5 GB")]
    [InlineData("fr", "4,8 sur 5go", "amount", "4.8 of 5 GB")]
    [InlineData("fr", "800 Mo", "amount", "800 MB")]
    [InlineData("fr", "2 To", "amount", "2 TB")]
    [InlineData("es", "4,8 de 5 gigas", "amount", "4.8 of 5 GB")]
    [InlineData("pt", "4,8 de 5 GB", "amount", "4.8 of 5 GB")]
    [InlineData("ja", "５ＧＢ中４．８ＧＢ", "amount", "4.8 of 5 GB")]
    [InlineData("ja", "5GBのうち4.8GB使用", "amount", "4.8 of 5 GB")]
    [InlineData("ja", "３万件", "number", "30000")]
    [InlineData("ja", "2万5000通", "number", "25000")]
    [InlineData("de", "41.203 Nachrichten", "number", "41203")]
    [InlineData("de", "seit zehn Tagen", "days", "10 days")]
    [InlineData("fr", "depuis deux semaines", "days", "2 weeks")]
    [InlineData("fr", "depuis 3j", "days", "3 days")]
    [InlineData("es", "hace 3 días", "days", "3 days")]
    [InlineData("pt", "há duas semanas", "days", "2 weeks")]
    [InlineData("ja", "三日前から", "days", "3 days")]
    [InlineData("ja", "2時間前から", "hours", "2 hours")]
    [InlineData("de", "hier hat es 38 Grad", "heat", "38 degree")]
    [InlineData("fr", "il fait 38°C", "heat", "38 C")]
    public void What_is_measured_is_found_in_every_language(string language, string text, string kind, string value) => AssertFound(language, text, kind, value);

    [Theory]
    [InlineData("iphone 15", "release")]
    [InlineData("ios 99", "release")]
    [InlineData("ios 4", "release")]
    [InlineData("nothing here", "number")]
    [InlineData("5 miles", "amount")]
    [InlineData("21 degrees in here", "heat")]
    [InlineData("turned it by 180 degrees", "heat")]
    public void What_is_something_else_is_not(string text, string kind) =>
        Assert.DoesNotContain(In("en").Find(new Message(text)), s => s.Kind == kind);

    [Fact]
    public void A_slot_says_which_words_it_holds()
    {
        var amount = In("en").Find(new Message("it says 4.7 of 5 gb used")).First(s => s.Kind == "amount");

        Assert.Equal((2, 6), (amount.From, amount.To));
    }

    /// <summary>The finder of a language.</summary>
    internal static SlotFinder In(string language) => new(language, Shipped.Knowledge.Lexicons.All.Single(l => l.Language == language).Measures);

    private static void AssertFound(string language, string text, string kind, string value) =>
        Assert.Contains(value, In(language).Find(new Message(text)).Where(s => s.Kind == kind).Select(s => s.Value));
}
