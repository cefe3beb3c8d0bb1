using System.Net;
using System.Text.RegularExpressions;

namespace SyncBot.Tests.Web;

public sealed partial class DocumentsTests
{
    private const string Shop = "https://shop.example";

    [Theory]
    [InlineData("/")]
    [InlineData("/widget/frame")]
    [InlineData("/demo")]
    public async Task A_document_says_what_it_may_do_and_tells_others_nothing(string path)
    {
        await using var site = await Site.StartAsync();

        using var document = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        Assert.Equal("text/html; charset=utf-8", document.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-cache", Header(document, "Cache-Control"));
        Assert.Equal("nosniff", Header(document, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(document, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(document, "Permissions-Policy"), StringComparison.Ordinal);
        var policy = Header(document, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; base-uri 'none'; form-action 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "'none'")]
    [InlineData("/demo", "'none'")]
    [InlineData("/widget/frame", $"'self' {Shop}")]
    public async Task Only_the_frame_is_shown_in_other_sites_and_only_in_those_that_are_allowed(string path, string ancestors)
    {
        await using var site = await Site.StartAsync(origins: Shop);

        using var document = await site.GetAsync(path);

        Assert.Contains($"frame-ancestors {ancestors};", Header(document, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frame_knows_the_allowed_sites_and_takes_pictures_from_them()
    {
        await using var site = await Site.StartAsync(origins: [Shop, "https://help.example"]);

        using var frame = await site.GetAsync("/widget/frame");
        using var page = await site.GetAsync("/");

        Assert.Contains($"data-origins=\"{Shop} https://help.example\"", await frame.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains($"img-src 'self' data: blob: {Shop} https://help.example;", Header(frame, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain(Shop, await page.Content.ReadAsStringAsync() + Header(page, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Styles_are_marked_anew_each_time()
    {
        await using var site = await Site.StartAsync();

        var nonces = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            using var page = await site.GetAsync("/");
            var nonce = Nonce.Match(await page.Content.ReadAsStringAsync()).Groups["nonce"].Value;
            Assert.Contains($"'nonce-{nonce}'", Header(page, "Content-Security-Policy"), StringComparison.Ordinal);
            nonces.Add(nonce);
        }

        Assert.Equal(3, nonces.Count);
        Assert.All(nonces, n => Assert.Equal(32, n.Length));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/widget/frame", true)]
    [InlineData("/demo", true)]
    [InlineData("/", false)]
    public async Task No_document_has_a_script_or_a_style_in_it_or_names_another_host(string path, bool webChat)
    {
        await using var site = await Site.StartAsync(webChat);

        using var document = await site.GetAsync(path);
        var html = await document.Content.ReadAsStringAsync();

        Assert.DoesNotMatch(new Regex(@"<script(?![^>]*\ssrc=)|<style|\son[a-z]+=|\sstyle=|javascript:|://", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)), html);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("<main", html, StringComparison.Ordinal);
        Assert.Equal(1, Heading.Count(html));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/widget/frame")]
    [InlineData("/demo")]
    public async Task Everything_that_a_document_needs_is_there(string path)
    {
        await using var site = await Site.StartAsync();
        var waiting = new Queue<string>([path]);
        var seen = new HashSet<string>();

        while (waiting.TryDequeue(out var needed))
        {
            if (!seen.Add(needed)) continue;
            using var response = await site.GetAsync(needed);
            Assert.True(response.IsSuccessStatusCode, $"{needed}: {response.StatusCode}");
            foreach (Match next in Needs.Matches(await response.Content.ReadAsStringAsync())) waiting.Enqueue(next.Groups["path"].Value);
        }

        Assert.InRange(seen.Count, 4, 50);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/widget/frame")]
    public async Task Without_Web_Chat_the_page_says_what_is_missing_and_what_to_do(string path)
    {
        await using var site = await Site.StartAsync(webChat: false, origins: Shop);

        using var document = await site.GetAsync(path);
        var html = await document.Content.ReadAsStringAsync();

        Assert.Contains("Web Chat is not installed", html, StringComparison.Ordinal);
        Assert.Contains("Node.js 20", html, StringComparison.Ordinal);
        Assert.Contains("dotnet build", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", Header(document, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors", Header(document, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [GeneratedRegex("data-nonce=\"(?<nonce>[0-9a-f]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Nonce { get; }

    [GeneratedRegex("<h1[ >]", RegexOptions.NonBacktracking)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("""['"](?<path>/assets/[^'"]+|/widget\.js)['"]""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Needs { get; }

    private static string Header(HttpResponseMessage response, string name) => string.Join(',', response.Headers.GetValues(name));
}
