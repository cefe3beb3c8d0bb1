using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SyncBot.Tests.Web.Browser;

public sealed class WidgetTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const float Patience = 60_000;

    private const string RefuseStorage =
        """
        if (parent !== window) {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, { get() { throw new DOMException('Refused.', 'SecurityError'); } });
        }
        """;

    private const string Fetch =
        """
        async ([address, mode]) => {
          try {
            const answer = await fetch(address, { method: 'POST', body: '{}', mode });
            return `${answer.type} ${answer.status} ${await answer.text()}`;
          } catch (fault) {
            return fault.name;
          }
        }
        """;

    [SkippableFact]
    public async Task On_another_sites_pages_the_chat_goes_on_from_page_to_page_though_its_frame_may_keep_nothing()
    {
        await using var context = await chromium.NewContextAsync();
        await context.AddInitScriptAsync(RefuseStorage);
        await using var shop = await ShopSite.StartAsync();
        await using var host = await ListeningHost.StartAsync(null, $"Widget:AllowedOrigins={shop.Origin}");
        shop.Chat = host.Address;
        var page = await context.NewPageAsync();
        var chat = await OpenAsync(page, shop.Address);
        await chat.SayAsync("my messages say syncing with icloud paused");
        var resume = await chat.ResumeAsync();
        Assert.Equal("SecurityError", await chat.Root.EvaluateAsync<string>("() => { try { return localStorage.length; } catch (fault) { return fault.name; } }"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Our repairs" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Repairs" })).ToBeVisibleAsync(new() { Timeout = Patience });
        await chat.ShowsAsync(host, resume);
        await chat.PressAsync("No change");
        await page.ReloadAsync();
        await chat.ShowsAsync(host, resume);
        await chat.PressAsync("It worked");
        await chat.ShowsAsync(host, resume);

        Assert.Equal(resume, await chat.ResumeAsync());
    }

    [SkippableFact]
    public async Task On_the_demo_page_the_chat_opens_talks_and_comes_back()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var chat = await OpenAsync(page, new Uri(host.Address, "/demo"));

        await chat.SayAsync("low power mode is on");
        await page.ReloadAsync();
        await chat.ShowsAsync(host, await chat.ResumeAsync());

        await chat.PressAsync("It worked");
        await chat.ShowsAsync(host, await chat.ResumeAsync());
    }

    [SkippableFact]
    public async Task Escape_closes_the_panel_and_the_focus_is_on_the_launcher_again()
    {
        await using var context = await chromium.NewContextAsync();
        await using var shop = await ShopSite.StartAsync();
        await using var host = await ListeningHost.StartAsync(null, $"Widget:AllowedOrigins={shop.Origin}");
        shop.Chat = host.Address;
        var page = await context.NewPageAsync();
        var chat = await OpenAsync(page, shop.Address);
        await Expect(chat.Field).ToBeFocusedAsync(new() { Timeout = Patience });

        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("syncbot-widget iframe")).ToBeHiddenAsync(new() { Timeout = Patience });
        await Expect(Launcher(page)).ToBeFocusedAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Field).ToBeFocusedAsync(new() { Timeout = Patience });
        await chat.ShowsAsync(host, await chat.ResumeAsync());
    }

    [SkippableFact]
    public async Task A_page_of_an_origin_that_is_not_allowed_gets_nothing()
    {
        await using var context = await chromium.NewContextAsync();
        await using var shop = await ShopSite.StartAsync();
        await using var host = await ListeningHost.StartAsync(null, "Widget:AllowedOrigins=https://another-shop.example");
        shop.Chat = host.Address;
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync();
        var statuses = new List<(string Path, int Status)>();
        page.Response += (_, response) => statuses.Add((new Uri(response.Url).AbsolutePath, response.Status));
        await page.GotoAsync(shop.Address.ToString());
        var framed = page.WaitForResponseAsync("**/widget/frame");
        await Launcher(page).ClickAsync();
        Assert.Contains("frame-ancestors 'self' https://another-shop.example;", await (await framed).HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        await page.Clock.RunForAsync(21_000);

        await Expect(page.GetByText("The chat can’t be shown right now.")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Null(await page.EvaluateAsync<string?>("() => localStorage.getItem('syncbot:resume')"));
        Assert.DoesNotContain(statuses, s => s.Path.StartsWith("/assets/", StringComparison.Ordinal));
        var token = new Uri(host.Address, "/widget/token").ToString();
        Assert.Equal("TypeError", await page.EvaluateAsync<string>(Fetch, new[] { token, "cors" }));
        Assert.Equal("opaque 0 ", await page.EvaluateAsync<string>(Fetch, new[] { token, "no-cors" }));
        Assert.Equal("TypeError", await page.EvaluateAsync<string>(Fetch, new[] { new Uri(host.Address, "/v3/directline/conversations").ToString(), "cors" }));
        Assert.Equal([403], statuses.Where(s => s.Path is "/widget/token" or "/v3/directline/conversations").Select(s => s.Status).Distinct());
    }

    private static async Task<ChatView> OpenAsync(IPage page, Uri address)
    {
        await page.GotoAsync(address.ToString());
        await Launcher(page).ClickAsync();
        var chat = ChatView.InWidgetOn(page);
        await chat.WaitForAnswerAsync(after: 0);
        return chat;
    }

    private static ILocator Launcher(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Open the chat" });
}
