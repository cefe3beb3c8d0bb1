using System.Text;
using System.Text.Json;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>The request that says something, ready to be sent but for its ids.</summary>
internal sealed class Request(string says)
{
    private const string Place = "http://127.0.0.1:9/";

    private readonly string text = JsonSerializer.Serialize(says);

    /// <summary>The whole request.</summary>
    /// <param name="conversation">The conversation's id; the person is the one who is in it.</param>
    /// <param name="id">The activity's id.</param>
    public byte[] For(string conversation, string id)
    {
        var body = $$$"""{"type":"message","id":"{{{id}}}","timestamp":"2026-01-02T03:04:05.678Z","serviceUrl":"{{{Place}}}","channelId":"webchat","from":{"id":"person-{{{conversation}}}","name":"","role":"user"},"conversation":{"id":"{{{conversation}}}"},"recipient":{"id":"syncbot","name":"SyncBot"},"textFormat":"plain","locale":"en-US","text":{{{text}}},"deliveryMode":"expectReplies"}""";
        return Encoding.UTF8.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }
}
