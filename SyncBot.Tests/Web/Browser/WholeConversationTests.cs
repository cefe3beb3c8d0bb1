using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Web.Browser;

public sealed partial class WholeConversationTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Complaint = "my messages say syncing with icloud paused";
    private const string NoChange = "No change";
    private const string Worked = "It worked";

    [GeneratedRegex("(?<=Yourcodeis)[0-9A-Z]{8}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }

    [SkippableFact]
    public async Task The_bot_greets_who_opens_the_page()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();

        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);

        var greeting = Assert.Single(await chat.ReadAsync());
        Assert.False(greeting.IsPersons);
        Assert.True(greeting.Says("I help when Messages says Syncing with iCloud Paused"), greeting.Words);
    }

    [SkippableFact]
    public async Task A_conversation_comes_to_the_same_good_end_by_buttons_and_by_typing_what_is_on_them()
    {
        await using var context = await chromium.NewContextAsync();
        await using var otherContext = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        var pressing = await ChatView.OpenAsync(page, host.Address);
        var typing = await ChatView.OpenAsync(await otherContext.NewPageAsync(), host.Address);

        await pressing.SayAsync(Complaint);
        var pressed = await PressToTheEndAsync(pressing);
        await typing.SayAsync(Complaint);
        foreach (var label in pressed) await typing.SayAsync(label);

        Assert.Equal("resolved", await MoveAsync(host, pressing));
        Assert.Contains(NoChange, pressed);
        Assert.Contains(pressed, label => label is not NoChange and not Worked);
        await pressing.ShowsAsync(host, await pressing.ResumeAsync());
        Assert.Equal(await ReadWithoutCodesAsync(pressing), await ReadWithoutCodesAsync(typing));
        Assert.Empty(complaints);
    }

    // Nothing helps at first, and questions are answered with what stands first below them.
    private static async Task<IReadOnlyList<string>> PressToTheEndAsync(ChatView chat)
    {
        var pressed = new List<string>();
        while (!pressed.Contains(Worked))
        {
            Assert.True(pressed.Count < 30, string.Join(", ", pressed));
            var labels = await chat.ButtonsAsync();
            pressed.Add(!labels.Contains(Worked) ? labels[0] : pressed.Count(l => l == NoChange) < 3 ? NoChange : Worked);
            await chat.PressAsync(pressed[^1]);
        }

        return pressed;
    }

    // Each case has codes of its own, with which it is taken up again elsewhere.
    private static async Task<IEnumerable<Bubble>> ReadWithoutCodesAsync(ChatView chat) =>
        (await chat.ReadAsync()).Select(b => b with { Words = Code.Replace(b.Words, "") });

    private static async Task<string?> MoveAsync(ListeningHost host, ChatView chat) =>
        (await host.ActivitiesAsync(await chat.ResumeAsync())).Last(a => (string?)a["type"] == "trace").SelectToken("value.move")?.Value<string>();
}
