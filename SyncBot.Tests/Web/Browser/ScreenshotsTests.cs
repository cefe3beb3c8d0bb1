using Microsoft.Playwright;
using SyncBot.Tests.Docs;

namespace SyncBot.Tests.Web.Browser;

/// <summary>Takes the pictures in <c>docs/screenshots/</c>, when it is asked for by its tier.</summary>
[Trait("Tier", "Screenshots")]
public sealed class ScreenshotsTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly ViewportSize Desk = new() { Width = 1100, Height = 920 };
    private static readonly ViewportSize Tall = new() { Width = 900, Height = 1080 };
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    private static readonly string[] Opening = ["my iphone says syncing with icloud paused, low power mode is on"];

    [SkippableTheory]
    [InlineData("page", ColorScheme.Light)]
    [InlineData("page-dark", ColorScheme.Dark)]
    public Task Page(string name, ColorScheme scheme) => TakeAsync(name, Desk, scheme, Opening);

    [SkippableFact]
    public Task Page_on_a_phone() => TakeAsync("phone", Phone, ColorScheme.Light, Opening);

    [SkippableFact]
    public Task Greeting_on_a_phone() => TakeAsync("phone-greeting", Phone, ColorScheme.Dark, []);

    [SkippableTheory]
    [InlineData("card-fix", "low power mode is on")]
    [InlineData("card-question", "left it overnight on wifi and charger, low power mode off, sync now pressed, background refresh is on")]
    [InlineData("card-summary", "low power mode is on|no change|talk to a person")]
    [InlineData("card-closing", "low power mode is on|it worked")]
    public Task Card(string name, string said) => TakeAsync(name, Tall, ColorScheme.Light, said.Split('|'));

    [SkippableTheory]
    [InlineData("widget-closed", false, ColorScheme.Light)]
    [InlineData("widget-open", true, ColorScheme.Light)]
    [InlineData("widget-open-dark", true, ColorScheme.Dark)]
    public Task Widget(string name, bool isOpen, ColorScheme scheme) => TakeWidgetAsync(name, Desk, isOpen, scheme);

    [SkippableFact]
    public Task Widget_on_a_phone() => TakeWidgetAsync("widget-phone", Phone, isOpen: true, ColorScheme.Light);

    private async Task TakeAsync(string name, ViewportSize size, ColorScheme scheme, string[] said)
    {
        await using var context = await ContextAsync(size, scheme);
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);
        foreach (var words in said) await chat.SayAsync(words);
        await KeepAsync(page, name);
    }

    private async Task TakeWidgetAsync(string name, ViewportSize size, bool isOpen, ColorScheme scheme)
    {
        await using var context = await ContextAsync(size, scheme);
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/demo").ToString());
        if (isOpen)
        {
            await page.Locator("#ask").ClickAsync();
            var chat = ChatView.InWidgetOn(page);
            await chat.WaitForAnswerAsync(after: 0);
            await chat.SayAsync("low power mode is on");
        }

        await KeepAsync(page, name);
    }

    private Task<IBrowserContext> ContextAsync(ViewportSize size, ColorScheme scheme) =>
        chromium.NewContextAsync(new() { ViewportSize = size, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

    private static async Task KeepAsync(IPage page, string name)
    {
        await page.WaitForTimeoutAsync(1500); // what scrolls comes to rest
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "screenshots", $"{name}.png"), Caret = ScreenshotCaret.Hide });
    }
}
