using Microsoft.Playwright;

namespace SyncBot.Tests.Web.Browser;

public sealed class PhoneTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Width = 390;
    private const int Height = 844;

    private const int LeastSeen = 80;

    // What was said last is scrolled to without a jump.
    private const string BeginningInSight =
        """
        async (newest, lowest) => {
          const top = () => newest.getBoundingClientRect().top;
          const late = performance.now() + 30_000;
          while (top() < 0 || top() > lowest) {
            if (performance.now() > late) throw new Error(`It begins at ${top()}.`);
            await new Promise(requestAnimationFrame);
          }
        }
        """;

    private const string WidthOverflow =
        """
        () => [...document.querySelectorAll('html, body, .webchat__basic-transcript__scrollable, .ac-adaptiveCard')]
          .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => `${e.tagName}.${e.className}: ${e.scrollWidth} > ${e.clientWidth}`)
        """;

    [SkippableFact]
    public async Task On_a_phone_everything_fits_and_buttons_are_large_enough_for_a_thumb()
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = Width, Height = Height }, DeviceScaleFactor = 2, HasTouch = true, IsMobile = true });
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);

        await chat.SayAsync("low power mode is on");

        await FitsAsync(page, chat);
        foreach (var button in await chat.Newest.GetByRole(AriaRole.Button).AllAsync())
        {
            var box = await button.BoundingBoxAsync();
            Assert.True(box is { Height: >= 40, Width: >= 40 }, $"{await button.InnerTextAsync()}: {box?.Width} x {box?.Height}");
        }

        await chat.Button("No change").TapAsync();
        await chat.WaitForAnswerAsync(after: 4);
        await FitsAsync(page, chat);
    }

    private static async Task FitsAsync(IPage page, ChatView chat)
    {
        Assert.Empty(await page.EvaluateAsync<string[]>(WidthOverflow));
        var field = (await chat.Field.BoundingBoxAsync())!;
        Assert.True(field.X >= 0 && field.X + field.Width <= Width && field.Y + field.Height <= Height, $"The field is at {field.X}, {field.Y}.");
        await chat.Newest.EvaluateAsync(BeginningInSight, field.Y - LeastSeen);
    }
}
