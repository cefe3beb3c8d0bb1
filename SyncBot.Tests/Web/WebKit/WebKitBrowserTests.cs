using System.Buffers.Binary;

namespace SyncBot.Tests.Web.WebKit;

public sealed class WebKitBrowserTests
{
    [SkippableFact]
    public async Task What_is_typed_and_clicked_in_WebKit_goes_through_a_WebSocket_and_back()
    {
        Skip.If(WebKitBrowser.Unavailable != null, WebKitBrowser.Unavailable);
        await using var page = await PracticePage.StartAsync();
        await using var browser = await WebKitBrowser.StartAsync(width: 390, height: 844);

        await browser.GoToAsync(page.Address);
        await browser.TypeAsync("input", "“it’s paused”");
        await browser.ClickAsync("button", "Send");
        await browser.WaitForAsync("document.querySelector('output').textContent");

        Assert.Equal("You said: “it’s paused”, true", (await browser.RunAsync("return document.querySelector('output').textContent")).GetString());
        Assert.Equal("en-US 390 844", (await browser.RunAsync("return [navigator.language, innerWidth, innerHeight].join(' ')")).GetString());
        var picture = await browser.ScreenshotAsync();
        Assert.Equal((390, 844), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
    }
}
