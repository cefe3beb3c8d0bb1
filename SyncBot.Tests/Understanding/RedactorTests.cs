using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("my password is hunter2!", "my password is [removed]")]
    [InlineData("Password: Tr0ub4dor", "Password: [removed]")]
    [InlineData("passcode=a1b2c3", "passcode=[removed]")]
    [InlineData("pin: 1234", "pin: [removed]")]
    [InlineData("the code is 123456", "the code is [removed]")]
    [InlineData("the code is 123 456 ok", "the code is [removed] ok")]
    [InlineData("write to ann.lee@example.com please", "write to [removed] please")]
    [InlineData("4111 1111 1111 1111", "[removed]")]
    public void Secrets_are_taken_out(string text, string redacted) => Assert.Equal((redacted, true), Shipped.Knowledge.Interpreter.Redactor.Redact(text));

    [Theory]
    [InlineData("call me at (425) 555-0123")]
    [InlineData("my number is +1 425 555 0123")]
    public void Phone_numbers_are_taken_out(string text)
    {
        var (redacted, hadSecret) = Shipped.Knowledge.Interpreter.Redactor.Redact(text);

        Assert.True(hadSecret);
        Assert.DoesNotContain("0123", redacted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("battery 12% and yellow icon")]
    [InlineData("4.7 of 5 GB used")]
    [InlineData("on iOS 26.1 since yesterday")]
    [InlineData("Uploading 41,203 messages...")]
    [InlineData("my password is wrong")]
    [InlineData("i forgot my password")]
    [InlineData("changed my apple password on the ipad")]
    [InlineData("iphone 15 ios 17.6")]
    [InlineData("i have 12345 messages")]
    public void What_is_no_secret_stays(string text) => Assert.Equal((text, false), Shipped.Knowledge.Interpreter.Redactor.Redact(text));
}
