using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("yellow battery", "a yellow battery here", true)]
    [InlineData("yellow battery", "yellow big battery", false)]
    [InlineData("yellow battery", "battery yellow", false)]
    [InlineData("yellow battery", "yellow", false)]
    [InlineData("low power mode is|was on", "my low power mode was on all day", true)]
    [InlineData("low power mode is|was on", "low power mode be on", false)]
    [InlineData("restart*", "i restarted it", true)]
    [InlineData("restart*", "restart", true)]
    [InlineData("restart*", "i rest", false)]
    [InlineData("turn*|switch* off", "switched off", true)]
    [InlineData("low power [mode] on", "low power on", true)]
    [InlineData("low power [mode] on", "low power mode on", true)]
    [InlineData("low power [mode] on", "low power thing on", false)]
    [InlineData("[my|the] phone", "the phone", true)]
    [InlineData("battery .. yellow", "battery yellow", true)]
    [InlineData("battery .. yellow", "battery is now a little yellow", true)]
    [InlineData("battery .. yellow", "battery is now a very little yellow", false)]
    [InlineData("battery .. yellow", "battery is not yellow", false)]
    [InlineData("battery .. yellow", "battery, which is yellow", true)]
    [InlineData("battery .. yellow", "the battery. yellow", false)]
    [InlineData("battery ..", "battery", true)]
    [InlineData("größe|speicher voll", "SPEICHER VOLL", true)]
    [InlineData("größe", "grösse groesse grosse", true)]
    [InlineData("低電力モード", "低電力モードをずっとオンにしてます", true)]
    [InlineData("低電力モード .. オン|on", "低電力モードをずっとオンにしてます", true)]
    [InlineData("低電力モード オン", "低電力モードをオン", false)]
    [InlineData("apple id の|が", "Apple IDのパスワード", true)]
    [InlineData("👍", "ok 👍🏽", true)]
    [InlineData("cant", "I can't!", true)]
    [InlineData("battery {percent}", "battery 12% left", true)]
    [InlineData("battery {percent}", "battery left", false)]
    [InlineData("battery .. {percent}", "battery is at 12 percent", true)]
    [InlineData("ios {release}", "on iOS 26.1", true)]
    [InlineData("{amount} full", "4.7 of 5 gb full", true)]
    [InlineData("{number} days", "for 3 days", true)]
    [InlineData("{number} days", "for some days", false)]
    public void A_phrase_stands_in_a_message(string pattern, string text, bool found)
    {
        Assert.True(Phrase.TryParse(pattern, out var phrase, out _));
        var message = new Message(text);

        Assert.Equal(found, phrase.Find(PassageOf(message, SlotFinderTests.In("en").Find(message))) is not null);
        Assert.True(!found || new PhraseIndex([(phrase, new Meaning.OfMark(Marks.Complaint))]).Among(message.Tokens).Any());
    }

    [Fact]
    public void The_words_of_phrases_are_words_as_messages_are_cut() => Assert.All(
        Shipped.Knowledge.Lexicons.All.SelectMany(l => l.Entries).SelectMany(e => e.Phrase.Words).Distinct(),
        word => Assert.Equal(new Message(string.Concat(word.Tokens)).Tokens, word.Tokens));

    [Theory]
    [InlineData("battery .. yellow", "my battery icon is yellow now", 1, 5)]
    [InlineData("low power [mode]", "in low power mode", 1, 4)]
    [InlineData("low power [mode]", "in low power", 1, 3)]
    public void A_match_says_where_it_stands(string pattern, string text, int from, int to)
    {
        Assert.True(Phrase.TryParse(pattern, out var phrase, out _));

        var match = phrase.Find(PassageOf(new Message(text), []));

        Assert.Equal((from, to), (match!.From, match.To));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("..")]
    [InlineData(".. [mode]")]
    [InlineData("[mode]")]
    [InlineData("(on)")]
    [InlineData("on!")]
    [InlineData("can't")]
    [InlineData("wi-fi")]
    [InlineData("icloud+")]
    [InlineData("オンoff")]
    [InlineData("{temperature}")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[low power]")]
    [InlineData("a|")]
    [InlineData("|")]
    [InlineData("*")]
    [InlineData("re*start")]
    [InlineData("restart**")]
    [InlineData("...")]
    public void What_is_no_phrase_is_refused_with_a_reason(string pattern)
    {
        Assert.False(Phrase.TryParse(pattern, out var phrase, out var fault));
        Assert.Null(phrase);
        Assert.NotEmpty(fault);
    }

    [Fact]
    public void A_pattern_of_many_gaps_takes_bounded_time()
    {
        Assert.True(Phrase.TryParse("a .. a .. a .. a .. b", out var phrase, out _));

        Assert.Null(phrase.Find(PassageOf(new Message(string.Join(' ', Enumerable.Repeat("a", 2000))), [])));
    }

    private static Passage PassageOf(Message message, IReadOnlyList<Slot> slots) => new(message, slots, ["not"], ["but"]);
}
