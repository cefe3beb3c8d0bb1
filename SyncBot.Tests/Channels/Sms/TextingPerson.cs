using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.Sms;

/// <summary>Someone who texts the bot, as Twilio hands it on: signed, and answered in TwiML.</summary>
internal sealed class TextingPerson(TestHost host, string number)
{
    /// <summary>Where Twilio posts.</summary>
    public const string Address = "https://support.example.com/sms/twilio";

    /// <summary>What the account is configured with.</summary>
    public static string[] Settings { get; } =
    [
        "Twilio:AccountSid=AC00000000000000000000000000000001", $"Twilio:AuthToken={Token}", "Twilio:From=+15550000000", $"Twilio:PublicUrl={Address}",
    ];

    private const string Token = "0123456789abcdef0123456789abcdef";

    private int messages;

    /// <summary>Texts something and gives what is texted back.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string text, params (string Name, string Value)[] more)
    {
        using var answer = await PostAsync(Form(text, more));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{(int)answer.StatusCode}: {body}");
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.MediaType);
        return [.. XDocument.Parse(body).Root!.Elements("Message").Select(m => m.Value)];
    }

    /// <summary>What Twilio posts for a text.</summary>
    public SortedDictionary<string, string> Form(string text, params (string Name, string Value)[] more)
    {
        var form = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["MessageSid"] = string.Create(CultureInfo.InvariantCulture, $"SM{number.TrimStart('+')}{++messages}"),
            ["AccountSid"] = "AC00000000000000000000000000000001",
            ["From"] = number,
            ["To"] = "+15550000000",
            ["Body"] = text,
            ["NumMedia"] = "0",
            ["FromCity"] = "",
        };
        foreach (var (name, value) in more) form[name] = value;
        return form;
    }

    /// <summary>Posts a form with its signature.</summary>
    public Task<HttpResponseMessage> PostAsync(SortedDictionary<string, string> form) =>
        PostAsync(WrittenAs(form), "application/x-www-form-urlencoded", "", Sign(Address + string.Concat(form.Select(f => f.Key + f.Value))));

    /// <summary>Posts a body as JSON, with its hash in the address.</summary>
    public Task<HttpResponseMessage> PostJsonAsync(string json, string? hashed = null)
    {
        var query = "?bodySHA256=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed ?? json)));
        return PostAsync(Encoding.UTF8.GetBytes(json), "application/json", query, Sign(Address + query));
    }

    /// <summary>Posts anything.</summary>
    public async Task<HttpResponseMessage> PostAsync(byte[] body, string type, string query, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sms/twilio" + query) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (signature is not null) request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        return await host.Http.SendAsync(request);
    }

    /// <summary>A form as it is posted.</summary>
    public static byte[] WrittenAs(SortedDictionary<string, string> form) =>
        Encoding.ASCII.GetBytes(string.Join('&', form.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value).Replace("%20", "+", StringComparison.Ordinal)}")));

    /// <summary>The signature of a form.</summary>
    public static string SignatureOf(SortedDictionary<string, string> form) => Sign(Address + string.Concat(form.Select(f => f.Key + f.Value)));

#pragma warning disable CA5350
    /// <summary>The signature of a text.</summary>
    public static string Sign(string signed) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
}
