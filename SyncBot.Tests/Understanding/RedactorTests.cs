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
    [InlineData("sunshine is my password", "[removed] is my password")]
    [InlineData("monkey is the password", "[removed] is the password")]
    [InlineData("my apple id password changed from moonlight to starlight", "my apple id password changed from [removed] to [removed]")]
    [InlineData("enter moonlight in the password field", "enter [removed] in the password field")]
    [InlineData("password -> moonlight", "password -> [removed]")]
    [InlineData("password \u2013 moonlight", "password \u2013 [removed]")]
    [InlineData("login: anna.k / moonlight", "login: [removed]")]
    [InlineData("habe mondlicht ins passwortfeld eingegeben", "habe [removed] ins passwortfeld eingegeben")]
    [InlineData("john.smith (at) gmail (dot) com", "[removed]")]
    [InlineData("me@ex\u00E4mple.com", "[removed]")]
    [InlineData("four two five five five five zero one two three", "[removed]")]
    [InlineData("\u5BC6\u7801\u662F xiaomao88", "\u5BC6\u7801\u662F [removed]")]
    public void Secrets_are_taken_out(string text, string redacted) => Assert.Equal((redacted, true), Shipped.Knowledge.Interpreter.Redactor.Redact(text));

    [Theory]
    [InlineData("pass\u200Bword is moonlight", "pass\u200Bword is [removed]")]
    [InlineData("password is moon\u00ADlight, ok", "password is [removed] ok")]
    [InlineData("p a s s w o r d moonlight", "p a s s w o r d [removed]")]
    [InlineData("pa$$word moonlight", "pa$$word [removed]")]
    [InlineData("p4ssw0rd: moonlight", "[removed]: [removed]")]
    [InlineData("p\u0430ssword is moonlight", "p\u0430ssword is [removed]")]
    [InlineData("\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF44 moonlight", "\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF44 [removed]")]
    [InlineData("code is \uFF14\uFF18\uFF12\uFF19", "code is [removed]")]
    [InlineData("it says 48\u200B29\u200B13", "it says [removed]")]
    public void Disguises_hide_no_secret(string text, string redacted) => Assert.Equal((redacted, true), Shipped.Knowledge.Interpreter.Redactor.Redact(text));

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
    [InlineData("1234567 messages")]
    [InlineData("1234567 of 2345678")]
    [InlineData("1999999 KB")]
    [InlineData("4.999.999.999 bytes free")]
    [InlineData("pin prompt shows at 10:30")]
    [InlineData("ipad pro 11 2021")]
    [InlineData("iphone 15 2023 128 gb")]
    [InlineData("https://support.apple.com/en-us/108771")]
    [InlineData("steps 1-2-3-4-5-6")]
    [InlineData("a 12-digit passcode")]
    [InlineData("password: i forgot it")]
    [InlineData("\u200Bhi, it says paused")]
    public void What_is_no_secret_stays(string text) => Assert.Equal((text, false), Shipped.Knowledge.Interpreter.Redactor.Redact(text));
}
