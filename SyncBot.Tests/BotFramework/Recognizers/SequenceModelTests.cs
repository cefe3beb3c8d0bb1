using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class SequenceModelTests
{
    [Theory]
    [InlineData("write to Ann.Lee+sync@mail.example.com please", "Ann.Lee+sync@mail.example.com", 9)]
    [InlineData("it is me@example.org.", "me@example.org", 6)]
    [InlineData("<bob@example.co.uk>", "bob@example.co.uk", 1)]
    [InlineData("root@[10.0.0.1]", "root@[10.0.0.1]", 0)]
    public void An_address_is_found_in_a_sentence(string query, string address, int start)
    {
        var result = Assert.Single(SequenceRecognizer.RecognizeEmail(query, Culture.English));

        Assert.Equal((address, start, start + address.Length - 1), (result.Text, result.Start, result.End));
        Assert.Equal("email", result.TypeName);
        Assert.Equal(address, result.Resolution[ResolutionKey.Value]);
    }

    [Theory]
    [InlineData("me@home")]
    [InlineData("@handle")]
    [InlineData("a@b.c")]
    [InlineData("me@10.0.0.1")]
    [InlineData("me @ example.com")]
    public void What_is_no_address_is_not_found(string query)
        => Assert.Empty(SequenceRecognizer.RecognizeEmail(query, Culture.English));

    [Theory]
    [InlineData("call me on (425) 555-0123 tonight", "(425) 555-0123", 11, "1")]
    [InlineData("+1-206-555-0188", "+1-206-555-0188", 0, "1")]
    [InlineData("my number: +44 20 7946 0958", "+44 20 7946 0958", 11, "1")]
    [InlineData("206.555.0123 x4567", "206.555.0123 x4567", 0, "1")]
    [InlineData("ring 555-0142", "555-0142", 5, "0.55")]
    public void A_phone_number_is_found_and_scored(string query, string number, int start, string score)
    {
        var result = Assert.Single(SequenceRecognizer.RecognizePhoneNumber(query, Culture.English));

        Assert.Equal((number, start, start + number.Length - 1), (result.Text, result.Start, result.End));
        Assert.Equal("phonenumber", result.TypeName);
        Assert.Equal(number, result.Resolution[ResolutionKey.Value]);
        Assert.Equal(score, result.Resolution[ResolutionKey.Score]);
    }

    [Theory]
    [InlineData("on 12-05-2026")]
    [InlineData("at 12:30")]
    [InlineData("ios 26.1")]
    [InlineData("4.7 of 5 GB")]
    [InlineData("case #20260112")]
    [InlineData("my account number is 12345678")]
    [InlineData("4111 1111 1111 1111")]
    public void What_is_no_phone_number_is_not_found(string query)
        => Assert.Empty(SequenceRecognizer.RecognizePhoneNumber(query, Culture.English));
}
