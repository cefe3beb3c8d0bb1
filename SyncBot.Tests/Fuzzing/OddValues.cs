namespace SyncBot.Tests.Fuzzing;

/// <summary>What nobody means to send: JSON, headers, queries and names.</summary>
internal static class OddValues
{
    private const string Long = "aB3 ";

    /// <summary>Values as JSON has them, some of which it has not.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "false", "0", "-1", "1", "1.5", "1e999", "-1e-999", "123456789012345678901234567890", "9223372036854775808", "2147483648", "NaN", "Infinity", "undefined", "01", "-",
        "\"\"", "\" \"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"\\u0000\\u0001\\u007f\"", "\"\\u202e\\u200b\\ufeff\"", "\"\\ufffe\\uffff\"", "\"e\\u0301\\u0301\\u0301\"", "\"\u00ff\u00fe\"", "\"unterminated", "'single'",
        "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"-1\"", "\"2026-02-30\"", "\"/Date(1e99)/\"", "\"/Date(99999999999999999)/\"", "\"PT99999999999S\"", "\"P1Y\"", "\"NaN\"", "\"true\"", "\"99999999999999999999\"",
        "\"http://169.254.169.254/\"", "\"http://[::1\"", "\"file:///etc/passwd\"", "\"javascript:alert(1)\"", "\"http://xn--a/\"", "\"//\"", "\"de-DE-x-y-z\"", "\"tlh\"", "\"../../..\"", "\"'; DROP TABLE cases; --\"", "\"%s%n{0}{{x}}${y}\"", "\"<script>\"", "\"K7MQ-4PXR\"",
        "[]", "{}", "[null]", "[[]]", "[{}]", "[0]", "[\"a\"]", "[null,{\"id\":\"x\"},null]", "{\"a\":null}", "{\"\":1}", "{\"id\":null}", "{\"id\":{}}", "{\"id\":\"\"}", "{\"id\":5}", "{\"say\":\"it worked\"}", "{\"say\":[],\"move\":{}}", "{\"say\":\"\\ud800\",\"move\":\"x\"}",
        "{\"$ref\":\"1\"}", "{\"$id\":\"1\",\"$ref\":\"1\"}", "{\"$type\":\"System.IO.FileInfo, System.Private.CoreLib\"}", "[{\"$ref\":\"1\"}]", "{\"$values\":[]}", "{\"a\":1,\"a\":2}", "{\"id\":\"x\",\"ID\":null}", "\"it worked\"", "\"no change\"", "\"low power mode is on\"", "\"talk to a person\"", "\"STOP\"",
        Nested("[", "]", 31), Nested("[", "]", 200), Nested("{\"a\":", "}", 33), Nested("[", "", 5000), Nested("{\"a\":[", "]}", 3000), List(1001, "0"), List(5000, "{}"), List(30_000, "1"),
        Text(300), Text(1001), Text(5000), Text(33_000), Text(270_000), $"\"{string.Concat(Enumerable.Repeat("paused 12% ", 2500))}\"", $"\"{new string('9', 20_000)}\"", $"\"{string.Concat(Enumerable.Repeat("\\u0301", 4000))}\"",
    ];

    /// <summary>Values of headers.</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        "", " ", ",", ";", "=", "\"", "*", "*/*;q=", "a,,b", "0", "-1", "99999999999999999999", "null", "xn--a", "xn--", "xn--99999", "..", "a b", "[::1", "[::1]:99999", "127.0.0.1:99999", "localhost:x", "\u00e9\u00ff", "a\tb", "\0", "a\u007fb", "W/\"x", "bytes=0-", "bytes=-1-5",
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"", "application/json; charset=utf-7", "application/json; charset=nonsense", "application/json; charset=utf-16", "application/x-www-form-urlencoded; charset=\u00e9", "text/html", "gzip;q=x, br;q=1", "gzip, deflate, br;q=0", "identity;q=0, *;q=0",
        "null", "https://", "https://evil.example", "http://localhost", "http://xn--a", "http://[::1", "Bearer", "Bearer ", "Bearer a.b.c", "Bearer ....", "Bearer eyJhbGciOiJub25lIn0..", "Basic Og==", "Bearer \u00ff", "Negotiate x", "100-continue", "close", "upgrade", "keep-alive, upgrade", "websocket", "h2c",
        "127.0.0.1", "1.2.3.4, ::1, unknown", "for=\"_x\"", "https", "13", "0", new string('a', 2000), new string(',', 2000), "Thu, 99 Nov 9999 99:99:99 GMT",
    ];

    /// <summary>Names of headers.</summary>
    public static IReadOnlyList<string> HeaderNames { get; } =
    [
        "Host", "Content-Type", "Content-Encoding", "Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Origin", "Referer", "Range", "If-None-Match", "If-Modified-Since", "If-Match", "Cookie", "Expect", "Connection", "Upgrade", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions",
        "Access-Control-Request-Method", "Access-Control-Request-Headers", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-HTTP-Method-Override", "Forwarded", "traceparent", "tracestate", "baggage", "Request-Id", "X-Twilio-Signature", "I-Twilio-Idempotency-Token", "x-ms-bot-agent", "Date", "TE", "Trailer", "Max-Forwards", "X\u00e9", "", " ", "A B",
    ];

    /// <summary>Parts of paths and queries.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "", "a", "..", ".", "%2e%2e", "%2f", "%5c", "%00", "%", "%zz", "%ff%fe", "%ed%a0%80", "%e2%80%ae", "\u00e9", "*", ":", "?", "#", "[x]", "{id}", "<x>", "+", "-", "-1", "0", "1", "5", "99999999999999999999", "9223372036854775807", "1e5", "null", "true", "con", "webchat.js", "chat.0000000000000000.css", new string('a', 300), new string('a', 6000), string.Concat(Enumerable.Repeat("/x", 200)), string.Concat(Enumerable.Repeat("a=b&", 1500)),
    ];

    private static string Nested(string open, string close, int depth) => string.Concat(Enumerable.Repeat(open, depth)) + (close.Length == 0 ? "" : "1") + string.Concat(Enumerable.Repeat(close, depth));

    private static string List(int length, string value) => $"[{string.Join(',', Enumerable.Repeat(value, length))}]";

    private static string Text(int length) => $"\"{string.Concat(Enumerable.Repeat(Long, (length / Long.Length) + 1))[..length]}\"";
}
