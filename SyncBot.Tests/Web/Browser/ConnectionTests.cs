using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SyncBot.Turns;
using static Microsoft.Playwright.Assertions;

namespace SyncBot.Tests.Web.Browser;

public sealed class ConnectionTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const float Patience = 60_000;

    [SkippableFact]
    public async Task Who_is_offline_is_told_so_until_they_are_back()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);
        await Expect(chat.Notice).ToBeEmptyAsync(new() { Timeout = Patience });

        await context.SetOfflineAsync(true);
        await Expect(chat.Notice).ToContainTextAsync("You’re offline", new() { Timeout = Patience });
        await context.SetOfflineAsync(false);
        await Expect(chat.Notice).ToBeEmptyAsync(new() { Timeout = Patience });

        await chat.SayAsync("low power mode is on");
        await chat.ShowsAsync(host, await chat.ResumeAsync());
    }

    [SkippableFact]
    public async Task Where_no_conversation_can_be_had_the_page_says_so_and_tries_again_when_told_to()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/widget/token", route => route.AbortAsync());
        await page.GotoAsync(host.Address.ToString());
        var chat = ChatView.On(page);
        await Expect(chat.Notice).ToContainTextAsync("can’t reach the server", new() { Timeout = Patience });

        await page.UnrouteAllAsync();
        await chat.Notice.GetByText("Try now").ClickAsync();

        await chat.WaitForAnswerAsync(after: 0);
        await Expect(chat.Notice).ToBeEmptyAsync(new() { Timeout = Patience });
    }

    [SkippableTheory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_is_not_taken_is_said_to_have_failed_at_once_and_can_be_sent_again(int status)
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);
        await page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = status, Headers = new Dictionary<string, string> { ["Retry-After"] = "5" } }));

        // Web Chat itself waits for twenty seconds.
        await chat.SendAsync("low power mode is on");
        var again = chat.Root.GetByRole(AriaRole.Button, new() { Name = "Retry" });
        await Expect(again).ToBeVisibleAsync(new() { Timeout = 5_000 });

        await page.UnrouteAllAsync();
        await again.ClickAsync();
        var answer = await chat.WaitForAnswerAsync(after: 2);
        Assert.True(answer.Says("Turn off Low Power Mode"), answer.Words);
        Assert.Single(Bubble.In(await host.ActivitiesAsync(await chat.ResumeAsync())), b => b.IsPersons);
    }

    [SkippableFact]
    public async Task While_an_answer_takes_long_one_sees_that_it_is_being_written()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);
        var (_, _, user) = await host.TokenAsync(await chat.ResumeAsync());

        using (await host.Services.GetRequiredService<IConversationLocks>().EnterAsync($"directline/users/{user}", CancellationToken.None))
        {
            await chat.SendAsync("low power mode is on");
            await Expect(chat.Typing).ToBeVisibleAsync(new() { Timeout = Patience });
        }

        var answer = await chat.WaitForAnswerAsync(after: 2);
        Assert.True(answer.Says("Turn off Low Power Mode"), answer.Words);
        await Expect(chat.Typing).ToBeHiddenAsync(new() { Timeout = Patience });
    }
}
