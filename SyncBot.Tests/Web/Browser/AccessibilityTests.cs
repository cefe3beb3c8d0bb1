using Microsoft.Playwright;

namespace SyncBot.Tests.Web.Browser;

public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MostKeys = 40;

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_has_no_serious_fault(ColorScheme scheme)
    {
        await using var context = await JudgedContextAsync(scheme);
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);
        Assert.Empty(await AxeCore.FaultsInAsync(page.MainFrame));

        await chat.SayAsync("low power mode is on");
        await chat.Button("More").ClickAsync();
        await chat.Button("Why?").WaitForAsync();
        Assert.Equal("true", await chat.Button("More").GetAttributeAsync("aria-expanded"));
        Assert.Empty(await AxeCore.FaultsInAsync(page.MainFrame));

        await chat.SayAsync("talk to a person");
        await page.Locator("#again").ClickAsync();
        Assert.Empty(await AxeCore.FaultsInAsync(page.MainFrame));
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_widget_has_no_serious_fault(ColorScheme scheme)
    {
        await using var context = await JudgedContextAsync(scheme);
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/demo").ToString());
        Assert.Empty(await AxeCore.FaultsInAsync(page.MainFrame));

        await page.Locator("#ask").ClickAsync();
        var chat = ChatView.InWidgetOn(page);
        await chat.WaitForAnswerAsync(after: 0);
        await chat.SayAsync("low power mode is on");
        Assert.Empty(await AxeCore.FaultsInAsync(page.MainFrame));
        Assert.Empty(await AxeCore.FaultsInAsync(page.Frames.Single(f => f.ParentFrame is not null)));
    }

    [SkippableFact]
    public async Task A_whole_conversation_goes_by_keyboard_alone()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);

        await TabToAsync(page, "Message input box");
        await page.Keyboard.TypeAsync("low power mode is on");
        await page.Keyboard.PressAsync("Enter");
        await chat.WaitForAsync("the first fix", seen => seen[^1].Says("Turn off Low Power Mode"));

        await PressInNewestAsync(page, "No change");
        await chat.WaitForAsync("the next fix", seen => seen[^1].Says("Start the sync yourself"));

        await PressInNewestAsync(page, "More");
        await TabToAsync(page, "Why?");
        await page.Keyboard.PressAsync("Enter");
        await chat.WaitForAsync("a reason", seen => seen.Count(b => b.IsPersons) == 3 && !seen[^1].IsPersons);

        await page.Keyboard.PressAsync("Escape");
        await TabToAsync(page, "Message input box");
        await page.Keyboard.TypeAsync("it worked");
        await page.Keyboard.PressAsync("Enter");
        await chat.WaitForAsync("the end", seen => seen[^1].Says("It came back") && seen[^1].Says("What helped"));
    }

    private async Task<IBrowserContext> JudgedContextAsync(ColorScheme scheme)
    {
        Skip.If(NodeFolder.Unavailable is not null, NodeFolder.Unavailable);
        return await chromium.NewContextAsync(new() { BypassCSP = true, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
    }

    // Arrow keys go from message to message, Enter goes into one, Tab from button to button, Escape out again, as Web Chat tells those who come by keyboard.
    private static async Task PressInNewestAsync(IPage page, string button)
    {
        await TabToAsync(page, "Chat history", "Shift+Tab");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, button);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, string name, string key = "Tab")
    {
        var passed = new List<string>();
        while (true)
        {
            var at = await page.EvaluateAsync<string>("() => (document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).trim()");
            if (at == name || (at.StartsWith(name, StringComparison.Ordinal) && at.Contains(',', StringComparison.Ordinal))) return;
            passed.Add(at.Length > 30 ? at[..30] : at);
            Assert.True(passed.Count < MostKeys, $"{key} doesn't lead to '{name}', but to {string.Join(" | ", passed)}.");
            await page.Keyboard.PressAsync(key);
        }
    }
}
