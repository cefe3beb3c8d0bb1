using SyncBot.Dialogs.Understanding;

namespace SyncBot.Tests.Understanding;

public sealed class MessageTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \t\r\n ", "")]
    [InlineData("?!… 🙄🙄", "")]
    [InlineData("It Says PAUSED!!", "it says paused")]
    [InlineData("can't, won't & don't", "cant wont & dont")]
    [InlineData("can’t find “Sync Now”", "cant find sync now")]
    [InlineData("Wi-Fi wi–fi WI-FI.", "wifi wifi wifi")]
    [InlineData("two-factor", "two factor")]
    [InlineData("100 % sure", "100 sure")]
    [InlineData("ios 26.1, 41,203 messages.", "ios 26.1 41,203 messages")]
    [InlineData("4.9/5gb", "4.9 5gb")]
    [InlineData("end.", "end")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("メッセージの上に", "メ ッ セ ー ジ の 上 に")]
    [InlineData("Ａｐｐｌｅ ＩＤの２", "apple id の 2")]
    [InlineData("ça va, größer, naïve", "ca va grosser naive")]
    [InlineData("ÄÖÜ ÇA ÑO ŁÓDŹ", "aou ca no lodz")]
    [InlineData("ﾒｯｾｰｼﾞ か\u3099", "メ ッ セ ー ジ が")]
    [InlineData("ok👍🏽 no 👎", "ok 👍 no 👎")]
    [InlineData("a\u00a0b\u202fc", "a b c")]
    public void A_message_is_cut_into_plain_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', new Message(text).Tokens));

    [Fact]
    public void The_plain_message_keeps_every_place() =>
        Assert.Equal("it’s 12% – “ok”".Length, new Message("it’s 12% – “ok”").Plain.Length);

    [Theory]
    [InlineData(0, 3, 0, 1)]
    [InlineData(4, 7, 1, 2)]
    [InlineData(0, 7, 0, 2)]
    [InlineData(2, 5, 0, 2)]
    [InlineData(50, 60, 3, 3)]
    public void A_stretch_of_the_message_touches_words(int from, int to, int first, int after) =>
        Assert.Equal((first, after), new Message("one two three").TokensOf(from, to));

    [Fact]
    public void What_lies_behind_the_longest_that_is_read_is_not_read()
    {
        var message = new Message(new string('a', Message.LongestRead) + " battery");

        Assert.Single(message.Tokens);
    }
}
