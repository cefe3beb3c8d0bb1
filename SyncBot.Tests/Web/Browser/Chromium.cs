using Microsoft.Playwright;
using SyncBot.Web;

namespace SyncBot.Tests.Web.Browser;

/// <summary>One headless Chromium for a class of tests. Each test has a context of its own in it, in which nothing was kept before.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "chromium";

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // A loaded machine is slow, and a test that waits in vain has failed anyway.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string? Path { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, Program)).FirstOrDefault(File.Exists);

    /// <summary>Why there is no chat to open; null when there is one.</summary>
    public static string? WebChatMissing { get; } = new ClientFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "web")).HasWebChat
        ? null
        : "There is no Web Chat: Node.js or the network was missing when this was built.";

    /// <summary>Why the chat can't be opened in Chromium on this machine; null when it can.</summary>
    public static string? Unavailable { get; } = Path is null ? "There is no Chromium to drive: Debian's chromium is not installed." : WebChatMissing;

    /// <summary>A context of its own. The test is skipped where there is no Chromium.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        Skip.If(Unavailable is not null, Unavailable);
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    public async Task InitializeAsync()
    {
        if (Unavailable is not null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
