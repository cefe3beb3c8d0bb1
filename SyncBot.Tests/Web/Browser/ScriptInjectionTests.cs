using System.Net.Http.Headers;
using System.Text;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Web.Browser;

public sealed class ScriptInjectionTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int EachTyped = 20;

    // What an image or a frame sets off comes later than the image or the frame.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    [Fact]
    public void There_are_a_hundred_payloads_and_none_twice() => Assert.Equal(100, ScriptPayloads.All.Distinct(StringComparer.Ordinal).Count());

    [SkippableFact]
    public async Task Nothing_that_is_said_runs_in_page_or_widget()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var watch = await Watch.BeginAsync(context, host.Address);
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);
        var post = await PosterAsync(host, await chat.ResumeAsync());

        foreach (var payload in ScriptPayloads.All)
        {
            await post(new JObject { ["text"] = payload, ["textFormat"] = "markdown", ["from"] = new JObject { ["id"] = "me", ["name"] = payload } });
            await post(new JObject { ["text"] = payload, ["textFormat"] = "xml", ["channelData"] = new JObject { ["payload"] = payload } });
            await post(new JObject { ["value"] = new JObject { ["say"] = payload, ["move"] = payload } });
        }

        await NothingHappensInPageOrWidgetAsync(page, chat, host, watch);
    }

    [SkippableFact]
    public async Task Nothing_that_is_added_to_a_case_runs_in_its_summary()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var watch = await Watch.BeginAsync(context, host.Address);
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);
        var post = await PosterAsync(host, await chat.ResumeAsync());

        // A second reason to hand over shows the summary anew, as a card, with what was added meanwhile.
        foreach (var some in ScriptPayloads.All.Chunk(25))
        {
            await post(new JObject { ["text"] = "my messages say syncing with icloud paused" });
            await post(new JObject { ["text"] = "talk to a person" });
            foreach (var payload in some) await post(new JObject { ["text"] = payload });
            await post(new JObject { ["text"] = "show as text" });
            await post(new JObject { ["text"] = "the battery is swollen" });
            await post(new JObject { ["text"] = "start over" });
        }

        var all = await NothingHappensInPageOrWidgetAsync(page, chat, host, watch);
        Assert.Equal(2 * 4, all.Count(b => !b.IsPersons && b.Says("Added since")));
        Assert.Equal(2, all.Count(b => !b.IsPersons && b.Says("constructor.constructor") && b.Says("Added since")));
    }

    [SkippableFact]
    public async Task Nothing_that_is_typed_runs()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var watch = await Watch.BeginAsync(context, host.Address);
        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);

        foreach (var payload in ScriptPayloads.All.Where((_, i) => i % EachTyped == EachTyped - 1 || i == 0)) await chat.SayAsync(payload);

        await NothingHappensAsync(chat, watch);
    }

    [SkippableFact]
    public async Task Nothing_that_a_host_page_passes_on_runs_in_the_widget()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var watch = await Watch.BeginAsync(context, host.Address);
        var page = await context.NewPageAsync();
        var chat = await OpenWidgetAsync(page, host);

        await page.EvaluateAsync(
            "payloads => payloads.forEach(p => SyncBot.configure({ name: p, greeting: p, privacyText: p, privacyLink: p, color: p, colorDark: p, theme: p, position: p }))",
            ScriptPayloads.All);
        await page.EvaluateAsync("SyncBot.configure({ name: 'the last name' })");
        await chat.Root.GetByText("the last name").WaitForAsync();

        await NothingHappensAsync(chat, watch);
    }

    private static async Task<IReadOnlyList<Bubble>> NothingHappensInPageOrWidgetAsync(IPage page, ChatView chat, ListeningHost host, Watch watch)
    {
        const string Last = "these were all";
        await chat.SendAsync(Last);
        var all = await chat.WaitForAsync("all that was said", seen => seen.Any(b => b.IsPersons && b.Says(Last)) && !seen[^1].IsPersons);
        await NothingHappensAsync(chat, watch);

        var widget = await OpenWidgetAsync(page, host);
        await widget.WaitForAsync("all that was said", seen => seen.Any(b => b.IsPersons && b.Says(Last)));
        await NothingHappensAsync(widget, watch);
        return all;
    }

    private static async Task NothingHappensAsync(ChatView chat, Watch watch)
    {
        await Task.Delay(Settling);
        Assert.Empty(await Watch.ForeignIn(chat));
        Assert.Empty(watch.Seen);
    }

    private static async Task<ChatView> OpenWidgetAsync(IPage page, ListeningHost host)
    {
        await page.GotoAsync(new Uri(host.Address, "/demo").ToString());
        await page.Locator("#ask").ClickAsync();
        var chat = ChatView.InWidgetOn(page);
        await chat.WaitForAnswerAsync(after: 0);
        return chat;
    }

    private static async Task<Func<JObject, Task>> PosterAsync(ListeningHost host, string resume)
    {
        var (conversation, token, _) = await host.TokenAsync(resume);
        return async said =>
        {
            said["type"] = "message";
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, $"/v3/directline/conversations/{conversation}/activities"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Content = new StringContent(said.ToString(), Encoding.UTF8, "application/json");
            using var response = await host.Http.SendAsync(request);
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        };
    }
}
