using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Replies;
using SyncBot.Retention;
using SyncBot.Storage;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;
using SyncBot.Tests.Resuming;
using SyncBot.Tests.Storage.Postgres;

namespace SyncBot.Tests.Retention;

/// <summary>That whoever wants to be forgotten is, in the store and in every copy of it.</summary>
[Collection(PostgresTests.Name)]
public sealed class ForgettingTests(OwnDatabase own) : IClassFixture<OwnDatabase>
{
    private const string Words = "the banner is there since my cousin Zebulon was here";

    [Fact]
    public async Task Who_asks_to_be_forgotten_is_asked_first_and_then_nothing_about_them_can_be_read_anywhere()
    {
        using var folder = new TempFolder();
        await using var host = await TestHost.StartAsync();
        var page = await DirectLineClient.BeginAsync(host);
        await page.SayAsync("low power mode is on");
        await page.SayAsync(Words);
        var keys = await KeysAsync(host);
        var copy = folder.File("copy.db");
        await host.Services.GetRequiredService<IStoreUpkeep>().BackUpAsync(copy, CancellationToken.None);
        Assert.Contains("Zebulon", await host.DiscloseAsync(), StringComparison.Ordinal);

        await page.SayAsync("please forget me");
        Assert.Contains(Said(Line.ForgetAsk), (await page.ActivitiesAsync()).ToString(), StringComparison.Ordinal);
        await page.SayAsync("Forget me");
        Assert.Equal(["Forget me", Said(Line.Forgotten)], await TextsAsync(page));

        var files = await host.ReadStoreAsync();
        Assert.All(keys, key => Assert.DoesNotContain(key, files, StringComparison.Ordinal));
        Assert.DoesNotContain("Zebulon", await host.DiscloseAsync(), StringComparison.Ordinal);
        Assert.Equal("0", await host.SqlAsync("SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM people)"));
        var copied = await File.ReadAllBytesAsync(copy);
        Assert.All((string[])["Zebulon", page.Conversation, page.User], words => Assert.Equal(-1, copied.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words))));
    }

    [Fact]
    public async Task A_page_that_stays_open_shows_that_it_was_done_and_begins_anew()
    {
        await using var host = await TestHost.StartAsync();
        var page = await DirectLineClient.BeginAsync(host);
        await page.SayAsync("low power mode is on");
        await page.SayAsync("forget me");
        var before = (await page.ActivitiesAsync()).Count;

        await page.SayAsync("yes");

        Assert.Equal(["yes", Said(Line.Forgotten)], await TextsAsync(page, $"{before}"));
        await page.SayAsync("wifi is on");
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));
        Assert.DoesNotContain("low-power", await host.DiscloseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_goes_on_reading_where_it_was_when_forgetting_ends_in_the_middle()
    {
        await using var host = await TestHost.StartAsync();
        var page = await DirectLineClient.BeginAsync(host);
        await page.SayAsync("low power mode is on");
        await page.SayAsync("forget me");
        var before = (await page.ActivitiesAsync()).Count;
        await host.SqlAsync("CREATE TRIGGER full BEFORE INSERT ON activities BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Assert.ThrowsAsync<HttpRequestException>(() => page.SayAsync("yes"));
        await host.SqlAsync("DROP TRIGGER full");

        await page.SayAsync("yes");

        var texts = await TextsAsync(page, $"{before}");
        Assert.Equal("yes", texts[0]);
        Assert.True(texts.Count > 1);
        Assert.DoesNotContain("low-power", await host.DiscloseAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("2")]
    [InlineData("what have we tried?")]
    [InlineData("wifi is on, yes")]
    public async Task Who_says_anything_else_goes_on_as_before(string instead)
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var pending = visitor.Last.Pending;

        await visitor.SayAsync("forget me");
        await visitor.SayAsync(instead);
        await visitor.SayAsync("yes, forget");

        Assert.Equal(pending, visitor.Last.Pending);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task Only_who_was_asked_is_forgotten_and_only_where()
    {
        await using var host = await TestHost.StartAsync();
        var (visitor, elsewhere) = (host.NewVisitor(), host.NewVisitor("email"));
        await elsewhere.SayAsync(await visitor.ToRestartAsync());

        await visitor.SayAsync("forget me");
        await elsewhere.SayAsync("yes");
        await visitor.Elsewhere().SayAsync("yes");
        await new Visitor(host.Http, "webchat", "somebody-else", visitor.Conversation).SayAsync("yes");

        Assert.Equal("2", await host.SqlAsync("SELECT count(*) FROM cases"));
        await visitor.SayAsync("forget me");
        await visitor.SayAsync("yes");
        Assert.Contains(Said(Line.Forgotten), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task A_button_of_a_card_answers_what_the_card_asks()
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var pressed = new JObject { ["say"] = "Yes", ["move"] = visitor.Last.Buttons[0].Data["move"] };

        await visitor.SayAsync("forget me");
        await visitor.PressAsync(pressed);

        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));
        await visitor.SayAsync("forget me");
        await visitor.PressAsync(visitor.Last.Buttons[0].Data);
        Assert.Equal("0", await host.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task Who_is_asked_something_else_in_between_answers_that()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        await using var host = await TestHost.StartAsync(clock: clock);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        await visitor.SayAsync("ask me tomorrow at 8");
        await visitor.SayAsync("forget me");

        clock.Now += TimeSpan.FromDays(1);
        Assert.NotEmpty((await visitor.BeAskedAsync()).Text);
        await visitor.SayAsync("yes");

        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task A_number_may_be_written_in_many_ways()
    {
        await using var host = await TestHost.StartAsync();
        await new Visitor(host.Http, "sms", "+14155550123", "c").SayAsync("low power mode is on");

        Assert.Equal(0, (await RunAsync(host, "case", "delete", "+1 (415) 555-0123")).Exit);

        Assert.Equal("0", await host.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task Somebody_new_may_be_forgotten_too()
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();

        await visitor.SayAsync("forget me");
        await visitor.SayAsync("1");

        Assert.Contains(Said(Line.Forgotten), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Equal("0", await host.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task An_operator_hands_out_and_deletes_all_that_is_about_a_person()
    {
        await using var host = await TestHost.StartAsync();
        var (page, other) = (await DirectLineClient.BeginAsync(host), await DirectLineClient.BeginAsync(host));
        await page.SayAsync("low power mode is on");
        await page.SayAsync(Words);
        await other.SayAsync("wifi is off");

        var export = await RunAsync(host, "case", "export", $"directline/users/{page.User}");
        var deleted = await RunAsync(host, "case", "delete", $"directline/users/{page.User}");
        var gone = await RunAsync(host, "case", "export", $"directline/users/{page.User}");

        var kept = JObject.Parse(export.Output);
        Assert.Equal((0, 0, 1), (export.Exit, deleted.Exit, gone.Exit));
        Assert.Contains($"directline/users/{page.User}", kept["names"]!.Values<string>());
        Assert.Contains("Zebulon", export.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(other.User, export.Output, StringComparison.Ordinal);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));
        await other.SayAsync("wifi is on");
    }

    [SkippableFact]
    public async Task It_is_the_same_on_PostgreSQL()
    {
        await own.ClearAsync();
        await using var host = await TestHost.StartAsync(settings: own.Settings);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var other = host.NewVisitor();
        await other.SayAsync("low power mode is on");

        await visitor.SayAsync("forget me");
        await visitor.SayAsync("yes");

        Assert.Equal(1L, await own.SqlAsync("SELECT count(*) FROM cases"));
        Assert.Equal(0L, await own.SqlAsync("SELECT count(*) FROM syncbot_keys.names WHERE name IS NULL"));
        await visitor.SayAsync("wifi is on");
        Assert.Equal(2L, await own.SqlAsync("SELECT count(*) FROM cases"));
        Assert.Equal(0L, await own.SqlAsync("SELECT count(*) FROM people JOIN syncbot_keys.names ON person = name"));
    }

    [SkippableFact]
    public async Task Who_has_the_keys_open_for_long_holds_up_nobody_and_nothing_is_left_when_they_have_ended()
    {
        await own.ClearAsync();
        IReadOnlyList<Alias> forgotten;
        await using (var host = await TestHost.StartAsync(settings: own.Settings))
        {
            var (visitor, other) = (host.NewVisitor(), host.NewVisitor());
            await visitor.SayAsync("low power mode is on");
            forgotten = await host.Services.GetRequiredService<INameStore>().OldAsync("", DateTimeOffset.MaxValue, 100, CancellationToken.None);
            await visitor.SayAsync("forget me");
            await other.SayAsync("low power mode is on");

            // As a dump has them.
            await using var dump = await own.BeginAsync("BEGIN; LOCK TABLE syncbot_keys.names IN ACCESS SHARE MODE");
            var forgetting = TimeAsync(() => visitor.SayAsync("yes"));
            do Assert.InRange(await TimeAsync(() => other.SayAsync("what have we tried?")), TimeSpan.Zero, TimeSpan.FromSeconds(3));
            while (!forgetting.IsCompleted);

            Assert.InRange(await forgetting, TimeSpan.Zero, TimeSpan.FromSeconds(5));
            Assert.Contains(Said(Line.Forgotten), visitor.Last.Text, StringComparison.Ordinal);
            Assert.Equal(true, await own.SqlAsync("SELECT again > now() FROM syncbot_keys.rewriting"));
            Assert.True(await IsAnyOnDiskAsync());
        }

        await own.SqlAsync("UPDATE syncbot_keys.rewriting SET again = now()");
        await using var later = await TestHost.StartAsync(settings: own.Settings);
        await WorkerOf(later).TakeDueAsync(CancellationToken.None);

        await Soon.HoldsAsync(async () => !await IsAnyOnDiskAsync());

        async Task<bool> IsAnyOnDiskAsync()
        {
            foreach (var alias in forgotten)
            {
                if (await own.IsOnDiskAsync(alias.Key)) return true;
            }

            return false;
        }
    }

    [Fact]
    public async Task What_can_not_be_removed_at_the_moment_is_removed_later()
    {
        await using var host = await TestHost.StartAsync();
        await BeForgottenAsync(host, () => host.SqlAsync("CREATE TRIGGER keep BEFORE DELETE ON cases BEGIN SELECT RAISE(ABORT, 'not now'); END"));
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));

        await host.SqlAsync("DROP TRIGGER keep");
        await WorkerOf(host).TakeDueAsync(CancellationToken.None);

        Assert.Equal("0", await host.SqlAsync("SELECT count(*) FROM cases"));
        Assert.Empty(await host.Services.GetRequiredService<INameStore>().CondemnedAsync(1, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Keys_that_can_not_be_destroyed_at_the_moment_are_destroyed_later_on_PostgreSQL()
    {
        await own.ClearAsync();
        await using var host = await TestHost.StartAsync(settings: own.Settings);
        await BeForgottenAsync(host, () => own.SqlAsync(
            """
            CREATE FUNCTION syncbot_keys.keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$;
            CREATE TRIGGER keep BEFORE DELETE ON syncbot_keys.names EXECUTE FUNCTION syncbot_keys.keep();
            """));
        Assert.NotEmpty(await host.Services.GetRequiredService<INameStore>().CondemnedAsync(1, CancellationToken.None));

        await own.SqlAsync("DROP TRIGGER keep ON syncbot_keys.names");
        await WorkerOf(host).TakeDueAsync(CancellationToken.None);

        Assert.Empty(await host.Services.GetRequiredService<INameStore>().CondemnedAsync(1, CancellationToken.None));
    }

    private static async Task BeForgottenAsync(TestHost host, Func<Task> hinder)
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        await visitor.SayAsync("forget me");
        await hinder();

        await visitor.SayAsync("yes");

        Assert.Contains(Said(Line.Forgotten), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Contains(host.Log.Lines, l => l.Contains("could not be removed yet", StringComparison.Ordinal) && l.Contains("not now", StringComparison.Ordinal));
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> what)
    {
        var began = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(began);
    }

    private static ErasureWorker WorkerOf(TestHost host) => host.Services.GetServices<IHostedService>().OfType<ErasureWorker>().Single();

    private static async Task<IReadOnlyList<string?>> TextsAsync(DirectLineClient page, string watermark = "") =>
        [.. (await page.ActivitiesAsync(watermark)).Where(a => (string?)a["type"] == "message").Select(a => (string?)a["text"])];

    private static string Said(string line) => Shipped.Knowledge.Wording.Line(line);

    // As they lie in the file.
    private static async Task<IReadOnlyList<string>> KeysAsync(TestHost host)
    {
        var names = host.Services.GetRequiredService<INameStore>();
        var all = await names.OldAsync("", DateTimeOffset.MaxValue, 100, CancellationToken.None);
        Assert.NotEmpty(all);
        return [.. all.Select(a => System.Text.Encoding.Latin1.GetString(a.Key))];
    }

    private static Task<(int Exit, string Output, string Errors)> RunAsync(TestHost host, params string[] arguments) =>
        SyncBotProcess.RunAsync(arguments, environment: ("Storage__ConnectionString", $"Data Source={host.Database}"));
}
