using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SyncBot.Tests.Web.Browser;

/// <summary>The chat as a person sees and uses it in a browser.</summary>
/// <param name="page">The page it is on.</param>
/// <param name="root">The body of the document it is in.</param>
internal sealed partial class ChatView(IPage page, ILocator root)
{
    [GeneratedRegex("^Sending|^Send failed", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sending { get; }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The page's own.</summary>
    public static ChatView On(IPage page) => new(page, page.Locator("body"));

    /// <summary>The one in the widget's panel on another page.</summary>
    public static ChatView InWidgetOn(IPage page) => new(page, page.FrameLocator("syncbot-widget iframe").Locator("body"));

    /// <summary>The body of the document.</summary>
    public ILocator Root => root;

    /// <summary>Where one types.</summary>
    public ILocator Field => root.Locator("[data-id=webchat-sendbox-input]");

    /// <summary>What is said of the connection.</summary>
    public ILocator Notice => root.Locator("#notice");

    /// <summary>What shows that an answer is being written.</summary>
    public ILocator Typing => root.Locator(".webchat__typing-indicator");

    /// <summary>What was said last.</summary>
    public ILocator Newest => root.Locator(Bubble.Selector).Last;

    // What the server has taken, but has not shown, stands here too.
    private ILocator Unsent => root.Locator(".webchat__basic-transcript__transcript").GetByText(Sending);

    /// <summary>Goes to the page and waits for the greeting.</summary>
    public static async Task<ChatView> OpenAsync(IPage page, Uri address)
    {
        await page.GotoAsync(address.ToString());
        var view = On(page);
        await view.WaitForAnswerAsync(after: 0);
        return view;
    }

    /// <summary>The word that goes on with the conversation, as the page keeps it.</summary>
    public Task<string> ResumeAsync() => page.EvaluateAsync<string>("() => localStorage.getItem('syncbot:resume')");

    /// <summary>All that is to be seen of what was said, in order.</summary>
    public async Task<IReadOnlyList<Bubble>> ReadAsync() => Bubble.Read((await root.EvaluateAsync(Bubble.Reading))!.Value);

    /// <summary>Types something, sends it and waits for the answer.</summary>
    public Task<Bubble> SayAsync(string text) => AndTheAnswerAsync(() => SendAsync(text));

    /// <summary>Types something and sends it.</summary>
    public async Task SendAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>A button of what was said last.</summary>
    public ILocator Button(string label) => Newest.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    /// <summary>The labels on the buttons of what was said last.</summary>
    public Task<IReadOnlyList<string>> ButtonsAsync() => Newest.GetByRole(AriaRole.Button).AllInnerTextsAsync();

    /// <summary>Presses a button of what was said last, and waits for the answer.</summary>
    public Task<Bubble> PressAsync(string label) => AndTheAnswerAsync(() => Button(label).ClickAsync());

    /// <summary>Waits until what is to be seen fits.</summary>
    public async Task<IReadOnlyList<Bubble>> WaitForAsync(string what, Func<IReadOnlyList<Bubble>, bool> fits)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            var seen = await ReadAsync();
            if (fits(seen)) return seen;
            if (started.Elapsed > Patience) throw new TimeoutException($"Waited in vain for {what}. To be seen is:\n{string.Join('\n', seen)}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until as much is to be seen as the server has, and demands that it be the same, and that nothing wait to be sent.</summary>
    public async Task ShowsAsync(ListeningHost host, string resume)
    {
        var said = Bubble.In(await host.ActivitiesAsync(resume));
        Assert.Equal(said, await WaitForAsync($"{said.Count} bubbles", seen => seen.Count >= said.Count));
        await Assertions.Expect(Unsent).ToHaveCountAsync(0, new() { Timeout = (float)Patience.TotalMilliseconds });
    }

    /// <summary>Waits for an answer that comes after a number of bubbles.</summary>
    public async Task<Bubble> WaitForAnswerAsync(int after) => (await WaitForAsync("an answer", seen => seen.Count > after && !seen[^1].IsPersons))[^1];

    private async Task<Bubble> AndTheAnswerAsync(Func<Task> act)
    {
        var before = (await ReadAsync()).Count;
        await act();
        return await WaitForAnswerAsync(before + 1);
    }
}
