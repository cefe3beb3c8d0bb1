using SyncBot.Dialogs.Replies;

namespace SyncBot.Tests.Replies;

public sealed class Gsm7Tests
{
    [Theory]
    [InlineData("\u201CIt\u2019s on\u201D", "\"It's on\"")]
    [InlineData("wait \u2013 then\u2014look\u2026", "wait - then-look...")]
    [InlineData("10\u00A0minutes\u202Flater", "10 minutes later")]
    [InlineData("zero\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("\u00E9\u00E8\u00F1\u00FC \u00E1\u00ED\u00F3\u00FA \u00EA\u00E7", "\u00E9\u00E8\u00F1\u00FC aiou ec")]
    [InlineData("fine \uD83D\uDC4D", "fine ?")]
    [InlineData("\u540C\u671F\u3057\u307E\u3059\u3002", "\u540C\u671F\u3057\u307E\u3059\u3002")]
    public void A_text_is_folded_into_the_alphabet_unless_its_letters_are_of_another_script(string text, string folded) => Assert.Equal(folded, Gsm7.Fold(text));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("{a}", 5)]
    [InlineData("\u20AC5", 3)]
    [InlineData("[~]^\\|", 12)]
    public void The_extension_counts_two(string text, int length) => Assert.Equal(length, Gsm7.LengthOf(text));

    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('{', 80, 1)]
    [InlineData('{', 81, 2)]
    [InlineData('{', 152, 2)]
    [InlineData('{', 153, 3)]
    [InlineData('\u540C', 70, 1)]
    [InlineData('\u540C', 71, 2)]
    [InlineData('\u540C', 134, 2)]
    [InlineData('\u540C', 135, 3)]
    public void Segments_are_counted_as_the_network_does(char character, int count, int segments) => Assert.Equal(segments, Gsm7.SegmentsOf(new string(character, count)));
}
