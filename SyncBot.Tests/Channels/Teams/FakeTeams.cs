using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Channels.Teams;

/// <summary>A Connector on this machine in the shape of Teams: keeps what stands in each chat, as somebody who looks at it would see it now.</summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private const string Tenant = "tenant-1";

    private readonly ConcurrentDictionary<string, Chat> chats = new();
    private LoopbackServer server = null!;
    private int ids;

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>What was asked of it, as <c>METHOD path</c>, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The status of a request before anything is done, given its number from 1; null does it.</summary>
    public Func<int, HttpContext, int?> Refusing { get; set; } = (_, _) => null;

    /// <summary>What is answered to who asks for a chat, instead of the chat.</summary>
    public string? Opening { get; set; }

    /// <summary>Until when nothing is answered.</summary>
    public CancellationToken Stalling { get; set; } = new(canceled: true);

    /// <summary>Starts to listen.</summary>
    public static async Task<FakeTeams> StartAsync()
    {
        var teams = new FakeTeams();
        teams.server = await LoopbackServer.StartAsync(teams.TakeAsync);
        return teams;
    }

    /// <summary>What stands in a chat.</summary>
    public Chat In(string conversation) => chats.GetOrAdd(conversation, _ => new Chat());

    /// <summary>Somebody who writes to the bot, in a chat with it alone.</summary>
    public TeamsPerson NewPerson(HttpClient http) => new(http, this, $"29:{Guid.NewGuid():N}");

    /// <summary>The chat that the bot is given when it asks for one with a person alone.</summary>
    public static string ChatWith(string person) => $"a:{person}";

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {Uri.UnescapeDataString(context.Request.Path)}");
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stalling, context.RequestAborted);
        await Task.Delay(Timeout.Infinite, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Refusing(Requests.Count, context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        if (Opening is not null && context.Request.Path == "/v3/conversations")
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync(Opening);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = JObject.Parse(await reader.ReadToEndAsync());
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var id = path switch
        {
            ["v3", "conversations"] => ChatWith((string)body["members"]![0]!["id"]!),
            ["v3", "conversations", var chat, "activities", var changed] when context.Request.Method == "PUT" => In(chat).Change(changed, body),
            ["v3", "conversations", var chat, "activities", ..] => In(chat).Add($"m-{Interlocked.Increment(ref ids)}", body),
            _ => throw new InvalidOperationException(context.Request.Path),
        };
        context.Response.StatusCode = context.Request.Method == "PUT" ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id, tenant = Tenant });
    }
}
