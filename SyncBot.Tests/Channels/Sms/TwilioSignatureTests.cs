using System.Security.Cryptography;
using System.Text;
using SyncBot.Channels.Sms;

namespace SyncBot.Tests.Channels.Sms;

public sealed class TwilioSignatureTests
{
    private const int Seed = 15;
    private const int Requests = 10_000;

    // What Twilio's own libraries are tested with; by hand: printf '%s' 'https://mycompany.com/myapp.php?foo=1&bar=2CallSidCA1234567890ABCDECaller+14158675309Digits1234From+14158675309To+18005551212' | openssl dgst -sha1 -hmac 12345 -binary | base64
    private const string Query = "?foo=1&bar=2";
    private const string Form = "Digits=1234&To=%2B18005551212&From=%2B14158675309&Caller=%2B14158675309&CallSid=CA1234567890ABCDE";
    private const string Right = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static readonly TwilioSignature Signature = Of("https://mycompany.com/myapp.php?foo=1&bar=2");

    [Fact]
    public void A_signature_made_by_hand_is_right() => Assert.True(IsRight(Signature, Right, Query, Form));

    [Fact]
    public void One_byte_changed_makes_it_wrong()
    {
        var random = new Random(Seed);
        for (var request = 0; request < Requests;)
        {
            var (signature, query, form) = (Right, Query, Form);
            switch (random.Next(3))
            {
                case 0: signature = Changed(signature, random); break;
                case 1: query = Changed(query, random); break;
                default: form = Changed(form, random); break;
            }

            // The same said otherwise, such as %2b for %2B, is no change.
            if (signature == Right && query == Query && SameFields(form)) continue;
            Assert.False(IsRight(Signature, signature, query, form), $"{signature} {query} {form}");
            request++;
        }
    }

    [Theory]
    [InlineData("https://a.example/sms/twilio", "https://a.example/sms/twilio")]
    [InlineData("https://a.example/sms/twilio", "https://a.example:443/sms/twilio")]
    [InlineData("https://a.example:443/sms/twilio", "https://a.example/sms/twilio")]
    [InlineData("https://a.example:8443/sms/twilio", "https://a.example:8443/sms/twilio")]
    [InlineData("https://a.example:8443/sms/twilio", "https://a.example/sms/twilio")]
    [InlineData("https://a.example", "https://a.example")]
    public void The_address_counts_with_and_without_its_port(string configured, string called) =>
        Assert.True(Of(configured).IsRight(Sign(called + "Bodyhi"), "", [new("Body", "hi")]));

    [Theory]
    [InlineData("http://a.example/sms/twilio")]
    [InlineData("https://b.example/sms/twilio")]
    [InlineData("https://a.example:444/sms/twilio")]
    [InlineData("https://a.example/sms/twilio/")]
    [InlineData("https://a.example/SMS/twilio")]
    public void Another_address_does_not(string called) => Assert.False(Of("https://a.example/sms/twilio").IsRight(Sign(called + "Bodyhi"), "", [new("Body", "hi")]));

    [Fact]
    public void Names_and_values_are_signed_as_they_are_in_ordinal_order() =>
        Assert.True(Of("https://a.example/").IsRight(Sign("https://a.example/A Zaa \u00E9 b2"), "", [new("b", "2"), new("a", "a \u00E9 "), new("A ", "Z")]));

    [Fact]
    public void The_hash_of_a_body_is_lower_case_and_of_all_of_it()
    {
        var body = "{\"a\":1}"u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));

        Assert.True(TwilioSignature.IsHashOf(body, hash));
        Assert.False(TwilioSignature.IsHashOf(body, hash.ToUpperInvariant()));
        Assert.False(TwilioSignature.IsHashOf([.. body, (byte)' '], hash));
        Assert.False(TwilioSignature.IsHashOf(body, ""));
    }

    private static TwilioSignature Of(string url) => new(new TwilioOptions("AC0", "12345", "+15550000000", new Uri(url)));

    private static bool IsRight(TwilioSignature signature, string given, string query, string form) => signature.IsRight(given, query, TwilioMessage.FieldsOf(Encoding.Latin1.GetBytes(form)));

    private static bool SameFields(string form) => Sorted(form).SequenceEqual(Sorted(Form));

    private static IEnumerable<(string, string)> Sorted(string form) => TwilioMessage.FieldsOf(Encoding.Latin1.GetBytes(form)).Select(f => (f.Key, f.Value)).Order();

    private static string Changed(string text, Random random)
    {
        var (bytes, at) = (Encoding.Latin1.GetBytes(text), random.Next(text.Length));
        bytes[at] = (byte)((bytes[at] + random.Next(1, 256)) % 256);
        return Encoding.Latin1.GetString(bytes);
    }

#pragma warning disable CA5350
    private static string Sign(string signed) => Convert.ToBase64String(HMACSHA1.HashData("12345"u8, Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
}
