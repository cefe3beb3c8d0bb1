using SyncBot.Dialogs.Understanding;

namespace SyncBot.Tests.Understanding;

public sealed class SlotFinderTests
{
    [Theory]
    [InlineData("battery 12%", "percent", "12%")]
    [InlineData("12 percent left", "percent", "12%")]
    [InlineData("four out of five bars at 80 %", "percent", "80%")]
    [InlineData("4.7 of 5 GB", "amount", "4.7 of 5 GB")]
    [InlineData("4.7 out of 5gb", "amount", "4.7 of 5 GB")]
    [InlineData("200mb left", "amount", "200 MB")]
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
    public void What_is_measured_is_found(string text, string kind, string value) =>
        Assert.Contains(value, SlotFinder.Find(new Message(text)).Where(s => s.Kind == kind).Select(s => s.Value));

    [Theory]
    [InlineData("iphone 15", "release")]
    [InlineData("ios 99", "release")]
    [InlineData("ios 4", "release")]
    [InlineData("nothing here", "number")]
    [InlineData("5 miles", "amount")]
    public void What_is_something_else_is_not(string text, string kind) =>
        Assert.DoesNotContain(SlotFinder.Find(new Message(text)), s => s.Kind == kind);

    [Fact]
    public void A_slot_says_which_words_it_holds()
    {
        var amount = SlotFinder.Find(new Message("it says 4.7 of 5 gb used")).First(s => s.Kind == "amount");

        Assert.Equal((2, 6), (amount.From, amount.To));
    }
}
