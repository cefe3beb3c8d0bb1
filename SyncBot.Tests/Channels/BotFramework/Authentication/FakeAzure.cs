using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>
/// The providers of keys and tokens, the Connector of Teams and a machine's managed identity, on this machine and under their real
/// names: a host that is joined to it reaches it when it calls them, and nothing else at all.
/// </summary>
internal sealed class FakeAzure : IAsyncDisposable
{
    /// <summary>The bot's app id.</summary>
    public const string AppId = "4a1c9d3e-0000-4000-8000-000000000001";

    /// <summary>The bot's password.</summary>
    public const string Password = "the-password-of-the-bot";

    /// <summary>The bot's tenant.</summary>
    public const string Tenant = "7e57ab1e-0000-4000-8000-000000000002";

    /// <summary>Where Teams takes answers.</summary>
    public const string Teams = "https://smba.trafficmanager.net/amer/";

    /// <summary>Where the managed identity is.</summary>
    public const string Machine = "169.254.169.254";

    private static readonly string[] Names = ["login.botframework.com", "login.botframework.azure.us", "login.microsoftonline.com", "login.microsoftonline.us", "smba.trafficmanager.net", "smba.infra.gov.teams.microsoft.us"];

    private readonly WebApplication app;
    private int tokens;

    private FakeAzure(WebApplication app) => this.app = app;

    /// <summary>The configuration of a bot that it knows.</summary>
    public static string[] Settings { get; } = [$"BotFramework:AppId={AppId}", "BotFramework:AppType=MultiTenant", $"BotFramework:AppPassword={Password}"];

    /// <summary>Every host and port that a connection was tried to.</summary>
    public ConcurrentQueue<string> Connections { get; } = new();

    /// <summary>What was asked for.</summary>
    public ConcurrentQueue<(string Method, string Host, string Path, string Authorization, string Body)> Requests { get; } = new();

    /// <summary>The keys of channels' tokens.</summary>
    public IReadOnlyList<TestKey> ChannelKeys { get; set; } = [TestKey.For("channels", "msteams", "webchat", "sms", "emulator")];

    /// <summary>The keys of Entra's tokens.</summary>
    public IReadOnlyList<TestKey> LoginKeys { get; set; } = [new("entra")];

    /// <summary>More entries of the document of keys.</summary>
    public IReadOnlyList<JsonObject> MoreKeys { get; set; } = [];

    /// <summary>The algorithms that the providers say they sign with.</summary>
    public string[] Algorithms { get; set; } = ["RS256"];

    /// <summary>Where the providers say their keys are; where they really are if null.</summary>
    public string? KeysElsewhere { get; set; }

    /// <summary>Where the providers say their metadata has moved to; nowhere if null.</summary>
    public string? MovedTo { get; set; }

    /// <summary>Whether the providers are out of order.</summary>
    public bool Down { get; set; }

    /// <summary>How long a token is good, in seconds.</summary>
    public int TokenSeconds { get; set; } = 3600;

    /// <summary>Answers what is sent to a channel.</summary>
    public Func<HttpContext, Task> Connector { get; set; } = context =>
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        return context.Response.WriteAsJsonAsync(new { id = "1" });
    };

    /// <summary>How often the document that says where the keys are was fetched.</summary>
    public int MetadataFetches => Requests.Count(r => r.Path.Contains("/.well-known/open", StringComparison.Ordinal));

    /// <summary>What was sent to channels.</summary>
    public IEnumerable<(string Method, string Host, string Path, string Authorization, string Body)> Sent => Requests.Where(r => r.Path.Contains("/v3/", StringComparison.Ordinal));

    /// <summary>What was sent to get a token.</summary>
    public IEnumerable<(string Method, string Host, string Path, string Authorization, string Body)> TokenRequests => Requests.Where(r => r.Path.EndsWith("/token", StringComparison.Ordinal));

    /// <summary>Its port for https.</summary>
    public int Port => new Uri(app.Urls.Single(u => u.StartsWith("https:", StringComparison.Ordinal))).Port;

    /// <summary>Starts one.</summary>
    public static async Task<FakeAzure> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(TestCertificates.For(Names)));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var server = builder.Build();
        var azure = new FakeAzure(server);
        server.Run(azure.AnswerAsync);
        await server.StartAsync();
        return azure;
    }

    /// <summary>Makes a host reach it, and nothing else.</summary>
    public void Join(WebApplicationBuilder builder) => builder.Services.PostConfigureAll<HttpClientFactoryOptions>(clients => clients.HttpMessageHandlerBuilderActions.Add(handlers =>
    {
        var sockets = Assert.IsType<SocketsHttpHandler>(handlers.PrimaryHandler);
        sockets.UseProxy = false;
        sockets.ConnectCallback = ConnectAsync;
        sockets.SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { TestCertificates.Authority } },
        };
    }));

    /// <summary>The claims of a good token of a channel.</summary>
    public static JsonObject ChannelClaims(DateTimeOffset now, string serviceUrl = Teams) => new()
    {
        ["serviceurl"] = serviceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
    };

    /// <summary>A token of a channel.</summary>
    public string ChannelToken(JsonObject claims) => Jwt.Make(Jwt.Header(ChannelKeys[0].Id), claims, data => ChannelKeys[0].Sign(data));

    /// <summary>A token of Entra.</summary>
    public string LoginToken(JsonObject claims) => Jwt.Make(Jwt.Header(LoginKeys[0].Id), claims, data => LoginKeys[0].Sign(data));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        Connections.Enqueue($"{host}:{port}");
        var here = host is "localhost" or "127.0.0.1";
        if (!here && !Names.Contains(host) && host != Machine) throw new SocketException((int)SocketError.HostNotFound);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            var theirs = port == 443 ? Port : new Uri(app.Urls.Single(u => u.StartsWith("http:", StringComparison.Ordinal))).Port;
            await socket.ConnectAsync(IPAddress.Loopback, here ? port : theirs, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var path = context.Request.Path.Value!;
        Requests.Enqueue((context.Request.Method, context.Request.Host.Host, path, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync()));
        if (path.Contains("/v3/", StringComparison.Ordinal)) await Connector(context);
        else if (Down) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (MovedTo is { } place) context.Response.Redirect(place, permanent: true, preserveMethod: true);
        else if (path.Contains("/.well-known/open", StringComparison.Ordinal)) await context.Response.WriteAsJsonAsync(Metadata(context.Request));
        else if (path.EndsWith("/keys", StringComparison.Ordinal)) await context.Response.WriteAsJsonAsync(Keys(path.StartsWith("/v1/", StringComparison.Ordinal) ? ChannelKeys : LoginKeys));
        else if (path.EndsWith("/token", StringComparison.Ordinal)) await context.Response.WriteAsJsonAsync(Token());
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private JsonObject Metadata(HttpRequest request) => new()
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = KeysElsewhere ?? $"https://{request.Host}{(request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) ? "/v1/.well-known" : "/common/discovery/v2.0")}/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray([.. Algorithms.Select(a => (JsonNode)a)]),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    private JsonObject Keys(IEnumerable<TestKey> keys) => new() { ["keys"] = new JsonArray([.. keys.Select(k => k.Describe()), .. MoreKeys.Select(k => k.DeepClone())]) };

    private JsonObject Token() => new()
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = TokenSeconds,
        ["expires_on"] = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + TokenSeconds}",
        ["resource"] = "https://api.botframework.com",
        ["access_token"] = $"own-token-{Interlocked.Increment(ref tokens)}",
    };
}
