using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SyncBot.Retention;
using SyncBot.Storage;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Retention;

/// <summary>That nothing is kept longer than it is said.</summary>
public sealed class RetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public async Task What_nobody_touches_is_forgotten_when_its_time_is_over()
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock, settings: ["Retention:Conversations=10", "Retention:Cases=20"]);
        var page = await DirectLineClient.BeginAsync(host);
        await page.SayAsync("low power mode is on");

        await AfterAsync(days: 9);
        Assert.NotEqual("0", await CountAsync("activities"));

        await AfterAsync(days: 11);
        Assert.Equal(("0", "0", "1"), (await CountAsync("activities"), await CountAsync("conversations"), await CountAsync("cases")));

        await AfterAsync(days: 21);
        Assert.Equal(("0", "0"), (await CountAsync("cases"), await CountAsync("people")));
        Assert.Empty(await host.Services.GetRequiredService<INameStore>().OldAsync("", DateTimeOffset.MaxValue, 10, CancellationToken.None));

        async Task AfterAsync(int days)
        {
            clock.Now = Now.AddDays(days);
            await WorkerOf<RetentionWorker>(host).TakeDueAsync(CancellationToken.None);
        }

        Task<string?> CountAsync(string table) => host.SqlAsync($"SELECT count(*) FROM {table}");
    }

    [Fact]
    public async Task What_a_process_left_half_forgotten_is_finished()
    {
        await using var host = await TestHost.StartAsync();
        await host.NewVisitor().SayAsync("low power mode is on");
        var names = host.Services.GetRequiredService<INameStore>();
        await names.CondemnAsync([.. (await names.OldAsync("", DateTimeOffset.MaxValue, 10, CancellationToken.None)).Select(a => a.Id)], CancellationToken.None);

        await WorkerOf<ErasureWorker>(host).TakeDueAsync(CancellationToken.None);

        Assert.Equal("0", await host.SqlAsync("SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM people) + (SELECT count(*) FROM conversations)"));
        Assert.Empty(await names.CondemnedAsync(10, CancellationToken.None));
    }

    [Theory]
    [InlineData("Retention:Conversations=0")]
    [InlineData("Retention:Cases=soon")]
    [InlineData("Retention:Records=99999")]
    public async Task A_time_that_is_none_stops_the_start(string setting)
    {
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(settings: setting));
        Assert.Contains(setting.Split('=')[0].Replace(":", "__", StringComparison.Ordinal), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_without_its_keys_stops_the_start()
    {
        using var folder = new TempFolder();
        string keys;
        await using (var host = await TestHost.StartAsync(folder: folder))
        {
            await host.NewVisitor().SayAsync("low power mode is on");
            keys = Path.ChangeExtension(host.Database, ".keys.db");
        }

        Assert.True(File.Exists(keys));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys));
        File.Delete(keys);
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(folder: folder));
        Assert.Contains(keys, fault.Message, StringComparison.Ordinal);
    }

    private static T WorkerOf<T>(TestHost host) => host.Services.GetServices<IHostedService>().OfType<T>().Single();
}
