using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Endurance;

/// <summary>A Connector that takes everything, and remembers it in the order in which it came.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, List<Heard>> conversations = new();
    private LoopbackServer server = null!;
    private int ids;

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>How often a host has been killed.</summary>
    public int Life { get; set; }

    /// <summary>Starts to listen.</summary>
    public static async Task<Connector> StartAsync()
    {
        var connector = new Connector();
        connector.server = await LoopbackServer.StartAsync(connector.TakeAsync);
        return connector;
    }

    /// <summary>What has come for a conversation.</summary>
    public IReadOnlyList<Heard> In(string conversation)
    {
        var heard = conversations.GetOrAdd(conversation, _ => []);
        lock (heard) return [.. heard];
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        JObject activity;
        try
        {
            using var reader = new StreamReader(context.Request.Body);
            activity = JObject.Parse(await reader.ReadToEndAsync());
        }
        catch (Exception cut) when (cut is IOException or BadHttpRequestException)
        {
            // Whoever sent it was killed before the end.
            return;
        }

        if ((string?)activity["type"] == "message") Note(context.Request.Method, activity);
        await context.Response.WriteAsJsonAsync(new { id = string.Create(CultureInfo.InvariantCulture, $"m-{Interlocked.Increment(ref ids)}") });
    }

    private void Note(string method, JObject activity)
    {
        var heard = conversations.GetOrAdd((string)activity["conversation"]!["id"]!, _ => []);
        lock (heard) heard.Add(new Heard(Talker.NumberIn((string)activity["replyToId"]!), $"{method} {Talker.WordsOf(activity)}", Life));
    }
}
