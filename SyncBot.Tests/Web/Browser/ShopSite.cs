using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SyncBot.Tests.Web.Browser;

/// <summary>A site of someone else's, each of whose pages embeds the widget.</summary>
internal sealed class ShopSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private ShopSite(WebApplication app) => this.app = app;

    /// <summary>Where it is: to a browser another site than <c>127.0.0.1</c>.</summary>
    public Uri Address => new UriBuilder(app.Urls.Single()) { Host = "localhost" }.Uri;

    /// <summary>Its origin.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Where the chat comes from.</summary>
    public Uri? Chat { get; set; }

    /// <summary>Opens it.</summary>
    public static async Task<ShopSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var shop = new ShopSite(builder.Build());
        shop.app.MapGet("/{page?}", (string? page) => Results.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <title>Shop</title>
            <h1>{(page == "repairs" ? "Repairs" : "Shop")}</h1>
            <a href="/repairs">Our repairs</a>
            <script src="{shop.Chat}widget.js" defer></script>
            """,
            "text/html"));
        await shop.app.StartAsync();
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
