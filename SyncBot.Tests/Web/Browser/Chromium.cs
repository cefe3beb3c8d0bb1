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

    private readonly string[] more;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Chromium() => more = [];

    private Chromium(string[] more) => this.more = more;

    private static string? Path { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, Program)).FirstOrDefault(File.Exists);

    /// <summary>Why the page can't be opened in Chromium on this machine; null when it can.</summary>
    public static string? Unavailable { get; } =
        Path is null ? "There is no Chromium: Debian's chromium is not installed."
        : !new ClientFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "web")).HasWebChat ? "The build has not installed Web Chat: Node.js or the network was missing."
        : null;

    /// <summary>Starts one of its own for a test, with more arguments. It is to be disposed of with <see cref="DisposeAsync"/>.</summary>
    public static async Task<Chromium> StartAsync(params string[] arguments)
    {
        Skip.If(Unavailable is not null, Unavailable);
        var started = new Chromium(arguments);
        await started.InitializeAsync();
        return started;
    }

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
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = [.. Arguments, .. more] });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
