using SyncBot.Resuming;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Resuming;

public sealed class ResumeCodeTests
{
    [Theory]
    [InlineData("K7MQ-4PXR")]
    [InlineData("k7mq-4pxr")]
    [InlineData("  k7mq4pxr ")]
    [InlineData("K7MQ 4PXR")]
    [InlineData("K7MQ – 4PXR")]
    [InlineData("k7mq—4pxr")]
    [InlineData("my code is k7mq-4pxr")]
    [InlineData("My code is: \"K7MQ-4PXR\".")]
    [InlineData("my code is k7mq 4pxr")]
    [InlineData("k7mq-4pxr please go on")]
    public void A_code_is_known_however_it_is_written(string message) => Assert.Equal("K7MQ4PXR", ResumeCode.In(message));

    [Theory]
    [InlineData("")]
    [InlineData("messages")]
    [InlineData("restarts")]
    [InlineData("Password")]
    [InlineData("2345-6789")]
    [InlineData("23456789")]
    [InlineData("have 2345 texts")]
    [InlineData("abcd-2345")]
    [InlineData("iphone14")]
    [InlineData("K7MQ-4PX")]
    [InlineData("K7MQ-4PXRS")]
    [InlineData("K7MQ-4PX0")]
    [InlineData("K7M-Q4PXR")]
    [InlineData("ios 26.1")]
    [InlineData("on 2.4GHz and 5GHz")]
    [InlineData("the code you gave me yesterday was k7mq-4pxr")]
    [InlineData("low power mode is on")]
    public void Nothing_else_is_taken_for_one(string message) => Assert.Null(ResumeCode.In(message));

    [Fact]
    public void A_new_code_is_read_back_is_taken_out_of_other_words_and_is_like_no_other()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => ResumeCode.New()).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code =>
        {
            Assert.Equal(code, ResumeCode.In(ResumeCode.Written(code)));
            Assert.InRange(code.Count(char.IsAsciiDigit), 2, 6);
            Assert.Matches("^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$", ResumeCode.Written(code));
        });
        Assert.All(codes.Take(200), code => Assert.DoesNotContain(ResumeCode.Written(code), Shipped.Knowledge.Interpreter.Redactor.Redact($"for whoever reads this, my code is {ResumeCode.Written(code)}").Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_symbol_comes_at_every_place()
    {
        var codes = Enumerable.Range(0, 5000).Select(_ => ResumeCode.New()).ToList();

        for (var place = 0; place < 8; place++) Assert.Equal(Conversation.Alphabet, string.Concat(codes.Select(c => c[place]).Distinct().Order()));
    }
}
