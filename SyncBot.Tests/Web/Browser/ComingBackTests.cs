using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace SyncBot.Tests.Web.Browser;

public sealed class ComingBackTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Seed = 4;
    private const int Cuts = 50;
    private const string Complaint = "my messages say syncing with icloud paused";

    private static readonly string[] Talk = ["low power mode is on", "why?", "no change", "what have we tried?", "I don't know", "help", "no change", "start over"];

    [SkippableFact]
    public async Task A_page_that_is_loaded_again_shows_the_conversation_once_and_goes_on_with_it()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var page = await context.NewPageAsync();
        var chat = await ChatView.OpenAsync(page, host.Address);
        await chat.SayAsync(Complaint);
        await chat.PressAsync("No change");
        var before = await chat.ReadAsync();

        await page.ReloadAsync();
        await chat.ShowsAsync(host, await chat.ResumeAsync());

        Assert.Equal(before, await chat.ReadAsync());
        await chat.PressAsync("It worked");
        await chat.ShowsAsync(host, await chat.ResumeAsync());
    }

    [SkippableFact]
    public async Task A_server_that_starts_again_is_noticed_and_nothing_is_missing_or_there_twice()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);
        await chat.SayAsync(Complaint);
        var before = await chat.ReadAsync();

        await host.StopAsync();
        await Expect(chat.Notice).ToContainTextAsync("connection was lost", new() { Timeout = 60_000 });
        await host.StartAgainAsync();
        await Expect(chat.Notice).ToBeEmptyAsync(new() { Timeout = 60_000 });

        Assert.Equal(before, await chat.ReadAsync());
        await chat.PressAsync("No change");
        await chat.ShowsAsync(host, await chat.ResumeAsync());
    }

    [SkippableFact]
    public async Task A_socket_that_is_cut_50_times_loses_nothing_doubles_nothing_and_mixes_nothing_up()
    {
        var cutter = new SocketCutter();
        await using var context = await chromium.NewContextAsync();
        await context.AddInitScriptAsync(SocketCutter.Impatience);
        await using var host = await ListeningHost.StartAsync(builder => builder.Services.AddSingleton<IStartupFilter>(cutter));
        var chat = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);
        var resume = await chat.ResumeAsync();
        using var over = new CancellationTokenSource();
        var seen = new List<IReadOnlyList<Bubble>>();

        var cutting = cutter.CutAsync(Cuts, longest: 300, new Random(Seed), over.Token);
        for (var said = 0; !cutting.IsCompleted; said++)
        {
            await chat.SayAsync(Talk[said % Talk.Length]);
            seen.Add(await chat.ReadAsync());
        }

        await cutting;
        await chat.SayAsync("low power mode is on");

        Assert.True(seen.Count > 10, $"Only {seen.Count} messages were sent.");
        await chat.ShowsAsync(host, resume);
        var all = await chat.ReadAsync();
        Assert.All(seen, then => Assert.Equal(all.Take(then.Count), then));
    }

    [SkippableFact]
    public async Task Two_tabs_of_one_person_show_the_same_conversation_and_both_can_go_on_with_it()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await ListeningHost.StartAsync();
        var first = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);
        await first.SayAsync(Complaint);
        var second = await ChatView.OpenAsync(await context.NewPageAsync(), host.Address);
        var resume = await first.ResumeAsync();
        await second.ShowsAsync(host, resume);

        await second.PressAsync("No change");
        await first.ShowsAsync(host, resume);
        await first.SayAsync("why?");
        await second.ShowsAsync(host, resume);
        await first.ShowsAsync(host, resume);

        Assert.Equal(await first.ReadAsync(), await second.ReadAsync());
        Assert.Single(await first.ReadAsync(), b => b.Says("Tell me in your own words"));
    }
}
