using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Web.Browser;

/// <summary>The real host on a port of this machine, with a store of its own. It can be stopped, and started again where it was.</summary>
internal sealed class ListeningHost : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly string[] settings;
    private readonly Action<WebApplicationBuilder>? configure;
    private WebApplication? app;

    private ListeningHost(Action<WebApplicationBuilder>? configure, string[] settings) => (this.configure, this.settings) = (configure, settings);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>What is in it, while it runs.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Starts one.</summary>
    /// <param name="configure">Changes the builder each time before it builds.</param>
    /// <param name="settings">Configuration, as <c>key=value</c>. Nothing is limited otherwise: a test types faster than a person.</param>
    public static async Task<ListeningHost> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var host = new ListeningHost(configure, settings);
        await host.StartAgainAsync();
        return host;
    }

    /// <summary>Starts it on the same port with the same data.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments = ["--environment=Development", $"--contentRoot={folder.Path}", $"--urls={Address}", "--RateLimits:Enabled=false", .. settings.Select(s => $"--{s}")];
        app = await Host.BuildAsync(arguments, configure: builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(Shipped.Knowledge);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>Stops it; what it keeps stays.</summary>
    public async Task StopAsync()
    {
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>A token, as pages get it.</summary>
    /// <param name="resume">The word that goes on with a conversation, or null for a new one.</param>
    public async Task<(string Conversation, string Token, string User)> TokenAsync(string? resume = null)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(Address, "/widget/token"), new { resume });
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.GetProperty("conversationId").GetString()!, answer.GetProperty("token").GetString()!, answer.GetProperty("userId").GetString()!);
    }

    /// <summary>All that was said in a conversation, as the server has it.</summary>
    /// <param name="resume">The word that goes on with it.</param>
    public async Task<IReadOnlyList<JObject>> ActivitiesAsync(string resume)
    {
        var (conversation, token, _) = await TokenAsync(resume);
        var all = new List<JObject>();
        for (var watermark = "0"; ;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, $"/v3/directline/conversations/{conversation}/activities?watermark={watermark}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await Http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            using var reader = new JsonTextReader(new StringReader(await response.Content.ReadAsStringAsync())) { DateParseHandling = DateParseHandling.None };
            var set = await JObject.LoadAsync(reader);
            if (set["activities"] is not JArray { Count: > 0 } activities) return all;
            all.AddRange(activities.Cast<JObject>());
            watermark = (string)set["watermark"]!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
        folder.Dispose();
    }
}
