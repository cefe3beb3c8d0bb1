using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SyncBot.Tests.Conversations;
using SyncBot.Web;

namespace SyncBot.Tests.Web;

/// <summary>What browsers get, served from a copy of the client files, with something small in Web Chat's place.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TempFolder folder;

    private Site(WebApplication app, TempFolder folder)
    {
        this.app = app;
        this.folder = folder;
        Http = app.GetTestClient();
    }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it.</summary>
    /// <param name="webChat">Whether Web Chat is installed.</param>
    /// <param name="origins">The sites that may embed it.</param>
    public static async Task<Site> StartAsync(bool webChat = true, params string[] origins)
    {
        var files = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "web")))
        {
            var name = Path.GetFileName(file);
            if (!name.StartsWith("webchat.", StringComparison.Ordinal)) File.Copy(file, files.File(name));
        }

        if (webChat) await File.WriteAllTextAsync(files.File("webchat.js"), "window.WebChat = {};");
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new ClientFiles(files.Path));
        builder.Services.AddSingleton(new AllowedOrigins(origins));
        var site = builder.Build();
        Documents.Map(site);
        AssetEndpoints.Map(site);
        await site.StartAsync();
        return new Site(site, files);
    }

    /// <summary>Gets something, taking an encoding if one is named.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
