using System.Diagnostics;
using System.Text.Json;

namespace SyncBot.Tests.Web.WebKit;

/// <summary>
/// A window of WebKit the size of a phone's, on a display of its own that nobody sees. It keeps nothing: no profile, no file.
/// Playwright's WebKit is not among Debian's packages; this one, WebKitGTK, is.
/// </summary>
internal sealed class WebKitBrowser : IAsyncDisposable
{
    private const string Driver = "WebKitWebDriver";

    // What is there for screen readers only counts as seen: where there is any, a selector has to leave it out.
    private const string Find =
        """
        const [selector, text] = arguments;
        return [...document.querySelectorAll(selector)].find(e => e.checkVisibility() && (text === null || e.innerText.trim() === text)) ?? null;
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly VirtualDisplay screen;
    private readonly LeashedProgram programs;
    private readonly WebDriver driver;
    private string session = "";

    private WebKitBrowser(VirtualDisplay screen, string display)
    {
        this.screen = screen;
        var port = FreePort.Find();
        driver = new WebDriver(new Uri($"http://127.0.0.1:{port}/"));
        programs = LeashedProgram.Start(
            Driver,
            [$"--port={port}"],
            ("DISPLAY", display),
            ("GDK_BACKEND", "x11"),
            ("LANG", "en_US.UTF-8"),
            // The desktop's services are not there, and are not to be looked for.
            ("GSETTINGS_BACKEND", "memory"),
            ("NO_AT_BRIDGE", "1"));
    }

    /// <summary>Why there is no WebKit on this machine; null when there is one.</summary>
    public static string? Unavailable { get; } = new[] { Driver, VirtualDisplay.Program }.All(IsInstalled)
        ? null
        : "There is no WebKit to drive: Debian's webkit2gtk-driver and xvfb are not installed.";

    /// <summary>Opens a window.</summary>
    public static async Task<WebKitBrowser> StartAsync(int width = 390, int height = 844)
    {
        var display = new VirtualDisplay();
        WebKitBrowser? browser = null;
        try
        {
            browser = new WebKitBrowser(display, await display.NameAsync());
            await browser.OpenAsync(width, height);
            return browser;
        }
        catch
        {
            await (browser?.DisposeAsync() ?? display.DisposeAsync());
            throw;
        }
    }

    /// <summary>Goes to a page and waits until it has loaded.</summary>
    public Task GoToAsync(Uri address) => driver.PostAsync($"{session}/url", new { url = address.ToString() });

    /// <summary>Clicks on the first element that can be seen, that the selector fits and that has just this text, where one is given.</summary>
    public Task ClickAsync(string selector, string? text = null) =>
        OnElementAsync(selector, text, element => driver.PostAsync($"{session}/element/{element}/click", new { }));

    /// <summary>Types into an element, after what it holds; <c>\uE007</c> is the return key. Signs beyond U+FFFF are not typed.</summary>
    public Task TypeAsync(string selector, string text) =>
        OnElementAsync(selector, text: null, element => driver.PostAsync($"{session}/element/{element}/value", new { text }));

    /// <summary>Runs the body of a function in the page and gives what it returns; when that is a promise, what it comes to.</summary>
    public Task<JsonElement> RunAsync(string script, params object?[] arguments) =>
        driver.PostAsync($"{session}/execute/sync", new { script, args = arguments });

    /// <summary>Waits until an expression is true in the page.</summary>
    public Task WaitForAsync(string expression) =>
        UntilAsync(expression, async () => (await RunAsync($"return !!({expression})")).GetBoolean());

    /// <summary>A picture of what the window shows, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync() => (await driver.GetAsync($"{session}/screenshot")).GetBytesFromBase64();

    public async ValueTask DisposeAsync()
    {
        driver.Dispose();
        await programs.DisposeAsync();
        await screen.DisposeAsync();
    }

    private static bool IsInstalled(string program) =>
        Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))) == true;

    private static async Task UntilAsync(string what, Func<Task<bool>> attempt)
    {
        var started = Stopwatch.StartNew();
        while (!await attempt())
        {
            if (started.Elapsed > Patience) throw new TimeoutException($"Waited in vain for {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private async Task OpenAsync(int width, int height)
    {
        await UntilAsync(Driver, IsReadyAsync);
        // A window with a toolbar can't be as narrow as a phone; one that fills the screen has none.
        var options = new Dictionary<string, object> { ["args"] = new[] { "--automation", "--full-screen" } };
        var wanted = new Dictionary<string, object> { ["webkitgtk:browserOptions"] = options };
        var opened = await driver.PostAsync("session", new { capabilities = new { alwaysMatch = wanted } });
        session = $"session/{opened.GetProperty("sessionId").GetString()}";
        await driver.PostAsync($"{session}/window/rect", new { width, height });
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await driver.GetAsync("status")).GetProperty("ready").GetBoolean();
        }
        catch (HttpRequestException) when (!programs.Errors.IsCompleted)
        {
            return false;
        }
    }

    private Task OnElementAsync(string selector, string? text, Func<string, Task> act) =>
        UntilAsync($"{selector} {text}", async () =>
        {
            var found = await RunAsync(Find, selector, text);
            if (found.ValueKind == JsonValueKind.Null) return false;
            try
            {
                await act(found.EnumerateObject().Single().Value.GetString()!);
                return true;
            }
            catch (WebDriverError error) when (error.MayPass)
            {
                return false;
            }
        });
}
