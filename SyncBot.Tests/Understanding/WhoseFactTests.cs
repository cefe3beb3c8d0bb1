using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class WhoseFactTests
{
    [Theory]
    [InlineData("storage full?? it says 0 bytes available on the iphone itself, icloud is ok", "iphone-storage", "icloud-storage")]
    [InlineData("i phone storage full", "iphone-storage", "icloud-storage")]
    [InlineData("phone is full but not icloud", "iphone-storage", "icloud-storage")]
    [InlineData("my icloud is almost full, the phone is new", "icloud-storage", "iphone-storage")]
    [InlineData("iPhone Speicher voll", "iphone-storage", "icloud-storage")]
    [InlineData("Handy voll, aber iCloud nicht", "iphone-storage", "icloud-storage")]
    [InlineData("storage is full", "icloud-storage", "iphone-storage")]
    public void Words_that_fit_several_facts_tell_the_one_that_is_named(string text, string told, string untold)
    {
        var facts = Read(text).Facts;

        Assert.Contains(facts, f => f.Id == told);
        Assert.DoesNotContain(facts, f => f.Id == untold);
    }

    [Theory]
    [InlineData("Habe neu gestartet und Stromsparmodus ist aus", "low-power-mode", "off")]
    [InlineData("not low power mode, battery's at 80", "low-power-mode", "off")]
    [InlineData("i cant sign out, it says restrictions", "sign-out-blocked", "yes")]
    [InlineData("i cant sign out, it says restrictions", "screen-time", "restricts")]
    [InlineData("imac paused", "device", "mac")]
    [InlineData("Sequoia 15.2 macbook, messages paused", "device", "mac")]
    [InlineData("both my iphone and my ipad are paused", "paused-elsewhere", "yes")]
    [InlineData("my ipad and iphone are both paused", "paused-elsewhere", "yes")]
    [InlineData("90gb free icloud", "icloud-storage", "free")]
    [InlineData("iCloud+ 2TB, used 1.99TB", "icloud-storage", "1.99 of 2 TB")]
    [InlineData("I've got 50GB and use 49.8", "icloud-storage", "49.8 of 50 GB")]
    public void A_fact_is_told(string text, string fact, string value) => Assert.Contains(new HeardFact(fact, value), Read(text).Facts);

    [Theory]
    [InlineData("turned wifi off and on", "wifi")]
    [InlineData("90gb free icloud", "icloud-plan")]
    [InlineData("Sequoia 15.2 macbook, messages paused", "ios")]
    public void A_fact_is_not_told(string text, string fact) => Assert.DoesNotContain(Read(text).Facts, f => f.Id == fact);

    [Fact]
    public void Two_facts_side_by_side_ask_nothing() => Assert.Null(Read("Mein iPad zeigt pausiert, Stromsparmodus ist aus").Faq);

    [Fact]
    public void One_thing_said_in_another_language_is_not_two_in_the_main_one() => Assert.Equal((Language: "es", Answers.No), (Read("ya no").Language, Read("ya no").Answer));

    [Theory]
    [InlineData("???")]
    [InlineData("?")]
    public void Question_marks_alone_ask_for_help(string text) => Assert.Equal("help", Read(text).Command);

    private static Reading Read(string text) => Shipped.Knowledge.Interpreter.Read(text);
}
