using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.DirectLine;

/// <summary>A client of Direct Line, which has got its token as a page does.</summary>
internal sealed class DirectLineClient(TestHost host, JObject given)
{
    /// <summary>The conversation's id.</summary>
    public string Conversation => (string)given["conversationId"]!;

    /// <summary>The person's id.</summary>
    public string User => (string)given["userId"]!;

    /// <summary>Where its activities are.</summary>
    public string ActivitiesPath => $"conversations/{Conversation}/activities";

    /// <summary>The token with which the conversation goes on.</summary>
    public string Resume => (string)given["resume"]!;

    /// <summary>The token of the conversation.</summary>
    public string Token => (string)given["token"]!;

    /// <summary>The same client at another node.</summary>
    public DirectLineClient At(TestHost node) => new(node, given);

    /// <summary>Gets a token as a page does, and begins the conversation.</summary>
    public static async Task<DirectLineClient> BeginAsync(TestHost host, string? resume = null)
    {
        using var answer = await host.Http.PostAsJsonAsync("/widget/token", resume is null ? (object)new { } : new { resume });
        var client = new DirectLineClient(host, JObject.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()));
        using var begun = await client.SendAsync(HttpMethod.Post, "conversations", "{}");
        begun.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Calls an endpoint, with the conversation's token unless told otherwise.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await host.Http.SendAsync(request);
    }

    /// <summary>Calls an endpoint and reads its answer.</summary>
    public async Task<JObject> ReadAsync(HttpMethod method, string path, string? json = null)
    {
        using var answer = await SendAsync(method, path, json);
        return JObject.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    /// <summary>Says something, and gives the id under which it was taken.</summary>
    public async Task<string> SayAsync(string text) =>
        (string)(await ReadAsync(HttpMethod.Post, ActivitiesPath, new JObject { ["type"] = "message", ["text"] = text }.ToString()))["id"]!;

    /// <summary>What was said after a watermark.</summary>
    public async Task<JArray> ActivitiesAsync(string watermark = "") =>
        (JArray)(await ReadAsync(HttpMethod.Get, $"{ActivitiesPath}?watermark={watermark}"))["activities"]!;

    /// <summary>Opens the socket of an address that was given out.</summary>
    public async Task<WebSocket> OpenAsync(string? streamUrl = null)
    {
        streamUrl ??= (string)(await ReadAsync(HttpMethod.Get, $"conversations/{Conversation}"))["streamUrl"]!;
        return await host.Sockets.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
    }

    /// <summary>Reads what a socket sends next; null when it was closed.</summary>
    public static async Task<JObject?> NextAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (frame.MessageType is WebSocketMessageType.Close) return null;
            whole.Write(buffer, 0, frame.Count);
            if (frame.EndOfMessage) return JObject.Parse(Encoding.UTF8.GetString(whole.ToArray()));
        }
    }
}
