using SyncBot.Tests.Web.Browser;

namespace SyncBot.Tests.Web.WebKit;

public sealed class MainConversationTests
{
    private const string Field = "[data-id=webchat-sendbox-input]";

    // The last of those that have a bubble: earlier ones have buttons with the same labels.
    private const string Newest = ".webchat__basic-transcript__transcript > :nth-last-child(1 of :has(.webchat__bubble))";

    // What is on its way into sight is clicked beside.
    private const string BringIntoSight =
        """
        const [wanted] = arguments;
        return (async () => {
          document.querySelector(wanted).scrollIntoView({ block: 'center' });
          for (let still = 0, before; still < 20;) {
            await new Promise(requestAnimationFrame);
            const top = document.querySelector(wanted).getBoundingClientRect().top;
            still = top === before ? still + 1 : 0;
            before = top;
          }
        })();
        """;

    [SkippableFact]
    public async Task In_WebKit_buttons_lead_to_a_good_end_across_a_reload()
    {
        Skip.If(WebKitBrowser.Unavailable is not null, WebKitBrowser.Unavailable);
        Skip.If(Chromium.WebChatMissing is not null, Chromium.WebChatMissing);
        await using var host = await ListeningHost.StartAsync();
        await using var browser = await WebKitBrowser.StartAsync();

        await browser.GoToAsync(host.Address);
        await SeesAsync(browser, bubbles: 1);
        await browser.TypeAsync(Field, "my messages say syncing with icloud paused\uE007");
        await SeesAsync(browser, bubbles: 3);
        await PressAsync(browser, "No change");
        await SeesAsync(browser, bubbles: 5);
        var before = await ReadAsync(browser);

        await browser.GoToAsync(host.Address);
        await SeesAsync(browser, bubbles: 5);
        Assert.Equal(before, await ReadAsync(browser));

        await PressAsync(browser, "It worked");
        await SeesAsync(browser, bubbles: 7);
        var resume = (await browser.RunAsync("return localStorage.getItem('syncbot:resume')")).GetString()!;
        var activities = await host.ActivitiesAsync(resume);
        Assert.Equal(Bubble.In(activities), await ReadAsync(browser));
        Assert.Equal("resolved", (string?)activities.Last(a => (string?)a["type"] == "trace").SelectToken("value.move"));
    }

    private static async Task PressAsync(WebKitBrowser browser, string label)
    {
        await browser.RunAsync(BringIntoSight, $"{Newest} button[aria-label='{label}']");
        await browser.ClickAsync($"{Newest} button", label);
    }

    private static Task SeesAsync(WebKitBrowser browser, int bubbles) => browser.WaitForAsync($"document.querySelectorAll('{Bubble.Selector}').length >= {bubbles}");

    private static async Task<IReadOnlyList<Bubble>> ReadAsync(WebKitBrowser browser) =>
        Bubble.Read(await browser.RunAsync($"return ({Bubble.Reading})()"));
}
