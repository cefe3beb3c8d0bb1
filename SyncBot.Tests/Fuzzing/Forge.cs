using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SyncBot.Tests.Channels.Sms;

namespace SyncBot.Tests.Fuzzing;

/// <summary>Makes requests for all endpoints: most are nearly right, so that they get far, and some are right.</summary>
/// <param name="server">Where they go.</param>
/// <param name="people">Conversations of Direct Line with their tokens and the addresses of their sockets.</param>
internal sealed class Forge(Uri server, IReadOnlyList<(string Conversation, string Token, string Stream)> people)
{
    /// <summary>The secret of Direct Line.</summary>
    public const string Secret = "the-secret-of-the-fuzzed-host";

    private const string Json = "application/json";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "X", ""];
    private static readonly string[] Documents = ["/", "/widget/frame", "/demo", "/widget.js", "/assets/chat.js", "/assets/x", "/healthz", "/readyz", "/favicon.ico", "/v3/directline", "/v3/directline/session/getsessionid", "/api/messages", "/sms/twilio", "/widget/token"];
    private static readonly string[] Framings = ["Content-Length: 5\r\n", "Content-Length: 99999999\r\n", "Content-Length: -1\r\n", "Content-Length: 1e3\r\n", "Content-Length: 5\r\nContent-Length: 6\r\n", "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "Transfer-Encoding: x\r\n", ""];

    /// <summary>The request of a number, the same each time but for tokens.</summary>
    public RawRequest Make(int seed)
    {
        var random = new Random(seed);
        var request = random.Next(100) switch
        {
            < 40 => Message(random),
            < 57 => Said(random),
            < 62 => Upload(random),
            < 75 => Text(random),
            < 80 => Token(random),
            < 85 => DirectLine(random),
            < 91 => Poll(random),
            < 95 => Stream(random),
            _ => new RawRequest { Target = random.Of(Documents) },
        };
        request.Headers.Insert(0, ("Host", server.Authority));
        if (random.OneIn(4)) SpoilHead(request, random);
        return request;
    }

    private static RawRequest Message(Random random)
    {
        var request = Post("/api/messages", Activity(Activities.Of(random), random), Json);
        if (random.OneIn(20)) request.Headers.Add(("Authorization", random.Of(OddValues.Headers)));
        return request;
    }

    private RawRequest Said(Random random)
    {
        var (conversation, token, _) = random.Of(people);
        var activity = Activities.Of(random);
        if (!random.OneIn(4)) activity["type"] = random.Of("message", "event", "typing");
        return Authorized(Post($"/v3/directline/conversations/{conversation}/activities", Activity(activity, random), Json), token, random);
    }

    private RawRequest Upload(Random random)
    {
        var (conversation, token, _) = random.Of(people);
        const string boundary = "b0undary";
        var body = new StringBuilder();
        for (var parts = random.Next(1, random.OneIn(20) ? 40 : 4); parts > 0; parts--)
        {
            var isActivity = random.OneIn(3);
            var content = isActivity ? Encoding.UTF8.GetString(Activity(Activities.Of(random), random)) : random.Of("\u0089PNG\r\n\u001a\n0000", "GIF89a0000", "BM", "", "\u00ff\u00d8\u00ff", "<svg/>", new string('x', 5000));
            body.Append($"--{boundary}\r\nContent-Disposition: {random.Of("form-data", "form-data", "form-data", "attachment", "", "form-data; =")}; name={random.Of(isActivity ? "\"activity\"" : "\"file\"", "file", "\"\"", "\"\u00e9", "")}; filename={random.Of("\"x.png\"", "x", "\"..\\\\..\\\\x\"", "\"\"", "\"\u00e9\u0000\"", $"\"{new string('n', 3000)}\"")}\r\nContent-Type: {random.Of(isActivity ? "application/vnd.microsoft.activity" : "image/png", "image/png", "image/", "", "text/html", "image/png; charset=utf-7")}\r\n{random.Of("", "", "X: y\r\n", "Content-Transfer-Encoding: base64\r\n", "nonsense\r\n")}\r\n{content}\r\n");
        }

        body.Append(random.Of($"--{boundary}--\r\n", $"--{boundary}--\r\n", $"--{boundary}\r\n", "", "--"));
        return Authorized(Post($"/v3/directline/conversations/{conversation}/upload?userId={random.Of(OddValues.Parts)}", Encoding.Latin1.GetBytes(body.ToString()), random.OneIn(8) ? random.Of(OddValues.Headers) : $"multipart/form-data; boundary={boundary}"), token, random);
    }

    private static RawRequest Text(Random random)
    {
        var form = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["MessageSid"] = random.Next(5000).ToString(CultureInfo.InvariantCulture),
            ["From"] = $"+1555{random.Next(50)}",
            ["To"] = "+15550000000",
            ["Body"] = random.Of("paused", "yes", "1", "STOP", "START", "HELP", "more"),
            ["NumMedia"] = "1",
            ["MediaContentType0"] = "image/png",
        };
        for (var i = random.Next(3); i > 0; i--)
        {
            var odd = random.Of(OddValues.Json).Trim('"').Replace("\\u0000", "\0", StringComparison.Ordinal).Replace("\\ud800", "\ufffd", StringComparison.Ordinal);
            form[random.Of("MessageSid", "From", "To", "Body", "NumMedia", "MediaContentType0", "OptOutType", "x", "")] = odd[..Math.Min(odd.Length, 3000)];
        }

        if (random.OneIn(3))
        {
            var json = Mutator.Spoil(new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))), random);
            var query = $"?bodySHA256={Convert.ToHexStringLower(SHA256.HashData(json))}{random.Of("", "", "&a=%ff", "&bodySHA256=x")}";
            return Signed(Post("/sms/twilio" + query, json, Json), TextingPerson.Sign(TextingPerson.Address + query));
        }

        if (random.OneIn(4)) return Signed(Post("/sms/twilio", Encoding.Latin1.GetBytes(random.Of("MessageSid=a&From=b&MessageSid=c", "%=%&%zz=%ff&&&==", "MessageSid=%00&From=%ed%a0%80", "From", string.Concat(Enumerable.Repeat("a=b&", 9000)))), "application/x-www-form-urlencoded"), "x");
        return Signed(Post("/sms/twilio", TextingPerson.WrittenAs(form), "application/x-www-form-urlencoded"), TextingPerson.SignatureOf(form));
    }

    private static RawRequest Token(Random random)
    {
        var body = Mutator.Spoil(new JsonObject { ["resume"] = "x", ["user"] = new JsonObject { ["id"] = "someone", ["expires"] = 99, ["signature"] = "x" } }, random);
        return Post("/widget/token", random.OneIn(3) ? "{}"u8.ToArray() : body, Json);
    }

    private RawRequest DirectLine(Random random)
    {
        var (_, token, _) = random.Of(people);
        var body = Mutator.Spoil(new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_someone", ["name"] = "x" }, ["trustedOrigins"] = new JsonArray("https://a.example"), ["locale"] = "en" }, random);
        return Authorized(Post($"/v3/directline/{random.Of("conversations", "tokens/generate", "tokens/refresh")}", body, Json), random.OneIn(2) ? Secret : token, random);
    }

    private RawRequest Poll(Random random)
    {
        var (conversation, token, _) = random.Of(people);
        var id = random.OneIn(5) ? random.Of(OddValues.Parts) : conversation;
        return Authorized(new RawRequest { Target = $"/v3/directline/conversations/{id}{random.Of("", "/activities", "/activities/", "/upload", "/x")}?watermark={random.Of(OddValues.Parts)}" }, random.OneIn(4) ? Secret : token, random);
    }

    private RawRequest Stream(Random random)
    {
        var (_, _, stream) = random.Of(people);
        var target = new Uri(stream).PathAndQuery;
        var frames = new byte[random.Next(200)];
        random.NextBytes(frames);
        if (random.OneIn(3)) frames = [0x81, 0x80, 1, 2, 3, 4, .. frames];
        var request = new RawRequest { Target = random.OneIn(4) ? target.Replace("watermark=", $"watermark={random.Of(OddValues.Parts)}", StringComparison.Ordinal) : target, Afterwards = frames };
        request.Headers.AddRange([("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")]);
        if (random.OneIn(4)) request.Headers.Add(("Sec-WebSocket-Extensions", random.Of("permessage-deflate", "permessage-deflate; server_max_window_bits=99", "x")));
        return request;
    }

    private static byte[] Activity(JsonObject activity, Random random) => random.OneIn(6) ? Encoding.UTF8.GetBytes(activity.ToJsonString()) : Mutator.Spoil(activity, random);

    private static RawRequest Post(string target, byte[] body, string type)
    {
        var request = new RawRequest { Method = "POST", Target = target, Body = body };
        request.Headers.Add(("Content-Type", type));
        return request;
    }

    private static RawRequest Signed(RawRequest request, string signature)
    {
        request.Headers.Add(("X-Twilio-Signature", signature));
        return request;
    }

    private static RawRequest Authorized(RawRequest request, string token, Random random)
    {
        var odd = random.OneIn(25);
        if (odd && random.OneIn(2)) token = token.Length > 20 ? token[..10] + (char)random.Next(32, 127) + token[11..] : "";
        else if (odd) token = random.Of(OddValues.Headers);
        request.Headers.Add(("Authorization", $"Bearer {token}"));
        return request;
    }

    private static void SpoilHead(RawRequest request, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                request.Method = random.Of(Methods);
                break;
            case 1:
                request.Target = random.Of(request.Target + "/" + random.Of(OddValues.Parts), random.Of(OddValues.Parts), "/" + random.Of(OddValues.Parts), $"{request.Target}?{random.Of(OddValues.Parts)}={random.Of(OddValues.Parts)}", $"http://{random.Of(OddValues.Headers)}{request.Target}", "*");
                break;
            case 2:
                request.Framing = random.Of(Framings);
                break;
            case 3:
                request.Headers.RemoveAt(random.Next(request.Headers.Count));
                break;
            case 4:
                var at = random.Next(request.Headers.Count);
                request.Headers[at] = (request.Headers[at].Name, random.Of(OddValues.Headers));
                break;
            default:
                for (var i = random.Next(1, 5); i > 0; i--) request.Headers.Add((random.Of(OddValues.HeaderNames), random.Of(OddValues.Headers)));
                break;
        }

        // What asks to go on before the body is sent, or to switch to something else, or to close, can't be followed by another request.
        if (request.Framing is null && request.Headers.Any(h => h.Name is "Expect" or "Connection" or "Upgrade")) request.Framing = request.Body is null ? "" : $"Content-Length: {request.Body.Length}\r\n";
    }
}
