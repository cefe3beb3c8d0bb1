using System.IO.Compression;
using System.Net;
using System.Text;
using SyncBot.Tests.Conversations;
using SyncBot.Web;

namespace SyncBot.Tests.Web;

public sealed class AssetTests
{
    [Fact]
    public async Task An_asset_is_kept_for_good_and_read_as_nothing_else()
    {
        await using var site = await Site.StartAsync();

        using var asset = await site.GetAsync(await AddressOfAsync(site, "chat.css"));

        Assert.Equal("public, max-age=31536000, immutable", Header(asset, "Cache-Control"));
        Assert.Equal("nosniff", Header(asset, "X-Content-Type-Options"));
        Assert.Equal("Accept-Encoding", Header(asset, "Vary"));
        Assert.Equal("text/css; charset=utf-8", asset.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task An_asset_is_compressed_as_the_browser_accepts_it(string? accepted, string? used)
    {
        await using var site = await Site.StartAsync();
        var address = await AddressOfAsync(site, "webchat.js");

        using var asset = await site.GetAsync(address, accepted);

        Assert.Equal(used, asset.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("window.WebChat = {};", await UnpackAsync(asset));
    }

    [Theory]
    [InlineData("/assets/chat.0000000000000000.css")]
    [InlineData("/assets/chat.css")]
    [InlineData("/assets/nothing.0000000000000000.js")]
    [InlineData("/assets/chat.0000000000000000.html")]
    [InlineData("/assets/..%2f..%2fappsettings.0000000000000000.js")]
    public async Task Another_hash_or_name_is_not_found(string address)
    {
        await using var site = await Site.StartAsync();

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void An_address_changes_with_what_the_file_imports()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("main.js"), "import { chat } from './chat.js';");
        File.WriteAllText(folder.File("chat.js"), "export const chat = 1;");
        var before = new ClientFiles(folder.Path);
        var addresses = (before["main.js"].Address, before["chat.js"].Address);
        Assert.Equal($"import {{ chat }} from '{before["chat.js"].Address}';", Encoding.UTF8.GetString(before["main.js"].In(null)));

        File.WriteAllText(folder.File("chat.js"), "export const chat = 2;");
        var after = new ClientFiles(folder.Path);

        Assert.NotEqual(addresses.Item1, after["main.js"].Address);
        Assert.NotEqual(addresses.Item2, after["chat.js"].Address);
    }

    [Fact]
    public void What_lies_there_compressed_is_not_compressed_again()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("webchat.js"), "plain");
        File.WriteAllText(folder.File("webchat.js.br"), "brotli");
        File.WriteAllText(folder.File("webchat.js.gz"), "gzip");

        var asset = new ClientFiles(folder.Path)["webchat.js"];

        Assert.Equal(["plain", "brotli", "gzip"], new[] { null, "br", "gzip" }.Select(e => Encoding.UTF8.GetString(asset.In(e))));
    }

    [Fact]
    public async Task The_widget_script_has_one_name_for_good_and_any_site_may_load_it()
    {
        await using var site = await Site.StartAsync();

        using var script = await site.GetAsync("/widget.js");
        using var asking = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        asking.Headers.IfNoneMatch.Add(script.Headers.ETag!);
        using var again = await site.Http.SendAsync(asking);

        Assert.Equal("public, max-age=300", Header(script, "Cache-Control"));
        Assert.Equal("cross-origin", Header(script, "Cross-Origin-Resource-Policy"));
        Assert.Equal("text/javascript; charset=utf-8", script.Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task The_widget_script_is_below_10_kilobytes(string? encoding)
    {
        await using var site = await Site.StartAsync();

        using var script = await site.GetAsync("/widget.js", encoding);

        Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 1, 10 * 1024);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static async Task<string> AddressOfAsync(Site site, string name)
    {
        var parts = name.Split('.');
        var html = await site.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        return html.Split('"').Single(s => s.StartsWith($"/assets/{parts[0]}.", StringComparison.Ordinal) && s.EndsWith($".{parts[1]}", StringComparison.Ordinal));
    }

    private static async Task<string> UnpackAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync();
        await using var plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
