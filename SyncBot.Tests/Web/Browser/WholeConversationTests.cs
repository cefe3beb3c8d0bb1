namespace SyncBot.Tests.Web.Browser;

public sealed class WholeConversationTests(Chromium chromium) : IClassFixture<Chromium>
{
    [SkippableFact]
    public async Task The_bot_greets_who_opens_the_page()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();

        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);

        var greeting = Assert.Single(await chat.ReadAsync());
        Assert.True(!greeting.IsPersons && greeting.Says("Your messages are still on this phone"), greeting.Words);
        await chat.ShowsAsync(host, await chat.ResumeAsync());
    }

    [SkippableFact]
    public async Task Buttons_lead_to_the_same_end_as_typing()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);
        await chat.SayAsync("my messages say syncing with icloud paused");
        await chat.PressAsync("No change");
        await chat.ShowsAsync(host, await chat.ResumeAsync());
    }
}
