using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SyncBot.Outbox;
using SyncBot.Storage;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Commands;

/// <summary>What an operator does to the store, while a host uses it.</summary>
public sealed class StoreCommandTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_backup_of_a_store_in_use_is_sound_whole_and_written_over_nothing()
    {
        await using var host = await TestHost.StartAsync();
        using var folder = new TempFolder();
        await host.NewVisitor().SayAsync("low power mode is on");
        var copy = folder.File("copy.db");

        var (exit, output, errors) = await RunAsync(host, "backup", copy);
        var again = await RunAsync(host, "backup", copy);

        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("is a sound copy of", output, StringComparison.Ordinal);
        Assert.Equal(1, again.Exit);
        Assert.Contains("already exists", again.Errors, StringComparison.Ordinal);
        var withKeys = await RunAsync(host, "backup", folder.File("second.db"), "--keys", folder.File("second.keys.db"));
        var replaced = await RunAsync(host, "backup", folder.File("third.db"), "--keys", folder.File("second.keys.db"));
        Assert.Equal((0, "", 0, ""), (withKeys.Exit, withKeys.Errors, replaced.Exit, replaced.Errors));
        var restored = await SyncBotProcess.RunAsync(["case", "export", "webchat/users/nobody"], environment: ("Storage__ConnectionString", $"Data Source={folder.File("second.db")}"));
        Assert.Contains("Nothing is kept about webchat/users/nobody.", restored.Errors, StringComparison.Ordinal);
        await using var opened = await SqliteDatabase.OpenAsync($"Data Source={copy}");
        Assert.Equal(await host.SqlAsync("SELECT state FROM cases"), await opened.ReadAsync(file => file.Text("SELECT state FROM cases"), CancellationToken.None));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
    }

    [Theory]
    [InlineData("copy.db")]
    [InlineData("notes.txt")]
    [InlineData("store")]
    [InlineData("keys")]
    [InlineData("others")]
    public async Task Keys_are_written_over_nothing_but_their_own_copy(string what)
    {
        await using var host = await TestHost.StartAsync();
        await using var other = await TestHost.StartAsync();
        using var folder = new TempFolder();
        await host.NewVisitor().SayAsync("low power mode is on");
        await File.WriteAllTextAsync(folder.File("notes.txt"), "precious");
        var target = what switch { "store" => host.Database, "keys" => Keys(host), "others" => Keys(other), _ => folder.File(what) };

        var (exit, _, errors) = await RunAsync(host, "backup", folder.File("copy.db"), "--keys", target);

        Assert.Equal(1, exit);
        Assert.Contains($"'{target}' is no copy of the keys", errors, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(folder.File("notes.txt")));
        await using (await SqliteDatabase.OpenAsync($"Data Source={folder.File("copy.db")}")) await host.NewVisitor().SayAsync("low power mode is on");
        Assert.Equal((0, ""), await ExitAsync(RunAsync(host, "integrity")));
        Assert.Equal((0, ""), await ExitAsync(RunAsync(other, "integrity")));
    }

    [Fact]
    public async Task Integrity_tells_every_fault()
    {
        await using var host = await TestHost.StartAsync();
        await host.NewVisitor().SayAsync("low power mode is on");
        var sound = await RunAsync(host, "integrity");
        await host.SqlAsync("DELETE FROM cases; INSERT INTO activities VALUES ('c', 2, 1, ''), ('c', 3, 1, ''), ('c', 5, 2, '')");

        var broken = await RunAsync(host, "integrity");

        Assert.Equal((0, ""), (sound.Exit, sound.Errors));
        Assert.Equal(1, broken.Exit);
        Assert.Equal(
            ["There are 1 people whose case is gone.", "There are 3 activities of conversations that are gone.", "There are 1 conversations in which something is missing.", "There are 1 activities that are dated before the one they follow."],
            broken.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task Dead_letters_are_listed_and_sent_again_or_dropped_as_the_operator_decides()
    {
        await using var host = await TestHost.StartAsync(settings: "BotFramework:Enabled=false");
        var outbox = host.Services.GetRequiredService<IOutbox>();

        // It would give them up itself, as nobody carries them.
        await host.Services.GetServices<IHostedService>().OfType<OutboxWorker>().Single().StopAsync(CancellationToken.None);
        await host.Services.GetRequiredService<ITurnStore>().SaveAsync(new TurnChanges("a", "p", null, null, null, [], Now) { Sends = [new Send("1", "x", SendKind.New, null, "{}"), new Send("2", "x", SendKind.New, null, "{}")] }, CancellationToken.None);
        for (var i = 1; i <= 2; i++) await outbox.GiveUpAsync((await outbox.NextAsync("a", CancellationToken.None))!, $"reason {i}", Now, CancellationToken.None);

        var list = await RunAsync(host, "outbox");
        var dropped = await RunAsync(host, "outbox", "drop", "2");
        var unknown = await RunAsync(host, "outbox", "retry", "2");
        var retried = await RunAsync(host, "outbox", "retry", "1");

        Assert.Equal(["1\t2026-01-15 12:00:00Z\t1\ta\treason 1", "2\t2026-01-15 12:00:00Z\t1\ta\treason 2"], list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal((0, 1, 0), (dropped.Exit, unknown.Exit, retried.Exit));
        Assert.Contains("There is no dead letter 2.", unknown.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outbox")]
    [InlineData("integrity")]
    [InlineData("case", "delete", "K7MPQ2X")]
    [InlineData("keys", "rotate")]
    public async Task A_store_that_is_not_there_is_not_made(params string[] arguments)
    {
        using var folder = new TempFolder();
        var file = folder.File("typo.db");

        var (exit, _, errors) = await SyncBotProcess.RunAsync(arguments, environment: ("Storage__ConnectionString", $"Data Source={file}"));

        Assert.Equal((1, $"There is no store in {file}: Storage__ConnectionString says where it is."), (exit, errors.Trim()));
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("--revok", "keys", "rotate", "--revok")]
    [InlineData("--dry-run", "case", "delete", "K7MPQ2X", "--dry-run")]
    [InlineData("--key", "backup", "copy.db", "--key", "copy.keys.db")]
    [InlineData("--knowlege", "serve", "--knowlege", "/x")]
    public async Task A_misspelt_option_is_refused(string option, params string[] arguments)
    {
        var (exit, _, errors) = await SyncBotProcess.RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.StartsWith($"'{option}' is nothing that", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_without_its_keys_gets_no_others_and_its_own_can_be_put_back()
    {
        await using var host = await TestHost.StartAsync();
        using var folder = new TempFolder();
        await host.NewVisitor().SayAsync("low power mode is on");
        await RunAsync(host, "backup", folder.File("store.db"), "--keys", folder.File("kept.db"));
        (string, string) store = ("Storage__ConnectionString", $"Data Source={folder.File("store.db")}");

        var without = await SyncBotProcess.RunAsync(["integrity"], environment: store);
        File.Move(folder.File("kept.db"), folder.File("store.keys.db"));
        var with = await SyncBotProcess.RunAsync(["integrity"], environment: store);

        Assert.Equal(1, without.ExitCode);
        Assert.StartsWith($"The keys of the store are missing: there is no {folder.File("store.keys.db")}.", without.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (with.ExitCode, with.Errors));
    }

    [Fact]
    public async Task A_backup_whose_keys_can_not_be_written_is_not_in_the_way_of_the_next_try()
    {
        await using var host = await TestHost.StartAsync();
        using var folder = new TempFolder();
        await host.NewVisitor().SayAsync("low power mode is on");

        var wrong = await RunAsync(host, "backup", folder.File("copy.db"), "--keys", Path.Combine(folder.File("missing"), "copy.keys.db"));
        var right = await RunAsync(host, "backup", folder.File("copy.db"), "--keys", folder.File("copy.keys.db"));

        Assert.Equal((1, 0, ""), (wrong.Exit, right.Exit, right.Errors));
    }

    [Fact]
    public async Task A_server_whose_address_is_taken_ends_with_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exit, _, errors) = await SyncBotProcess.RunAsync(["serve", "--urls", $"http://{taken.LocalEndpoint}", "--Storage:ConnectionString=Data Source=:memory:", "--BotFramework:Enabled=false"]);

        Assert.Equal((1, $"Failed to bind to address http://{taken.LocalEndpoint}: address already in use."), (exit, errors.Trim()));
    }

    private static string Keys(TestHost host) => Path.ChangeExtension(host.Database, "keys.db");

    private static async Task<(int Exit, string Errors)> ExitAsync(Task<(int Exit, string Output, string Errors)> run)
    {
        var (exit, _, errors) = await run;
        return (exit, errors);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(TestHost host, params string[] arguments) =>
        await SyncBotProcess.RunAsync(arguments, environment: ("Storage__ConnectionString", $"Data Source={host.Database}"));
}
