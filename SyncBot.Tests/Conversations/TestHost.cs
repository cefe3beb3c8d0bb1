using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Retention;
using SyncBot.Storage;
using SyncBot.Storage.Sealed;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Conversations;

/// <summary>The real host in memory, with a content root and a store of its own.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TempFolder? owned;
    private int visitors;

    private TestHost(WebApplication app, TempFolder folder, bool owns, LogRecorder log)
    {
        this.app = app;
        owned = owns ? folder : null;
        Log = log;
        Database = folder.File(Path.Combine("App_Data", "syncbot.db"));
        Http = app.GetTestClient();
    }

    /// <summary>What it logged.</summary>
    public LogRecorder Log { get; }

    /// <summary>The file of its store.</summary>
    public string Database { get; }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Opens sockets to it.</summary>
    public WebSocketClient Sockets => app.GetTestServer().CreateWebSocketClient();

    /// <summary>What is in it.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>What it knows.</summary>
    public KnowledgeBase Knowledge => Services.GetRequiredService<KnowledgeBase>();

    /// <summary>Starts a host.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="folder">Its content root, kept when it ends; otherwise one of its own.</param>
    /// <param name="from">Where requests come from; this machine unless told otherwise.</param>
    /// <param name="clock">What tells it the time; the real one unless told otherwise.</param>
    /// <param name="configure">Changes the builder before it builds.</param>
    /// <param name="settings">Configuration, as <c>key=value</c>. Outside Development the Bot Framework is switched off unless something is said of it, and so are rate limits everywhere.</param>
    public static async Task<TestHost> StartAsync(string environment = "Development", TempFolder? folder = null, IPAddress? from = null, TimeProvider? clock = null, Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var root = folder ?? new TempFolder();
        try
        {
            return await StartInAsync(root, owns: folder is null, environment, from, clock, configure, settings);
        }
        catch when (folder is null)
        {
            root.Dispose();
            throw;
        }
    }

    private static async Task<TestHost> StartInAsync(TempFolder root, bool owns, string environment, IPAddress? from, TimeProvider? clock, Action<WebApplicationBuilder>? configure, string[] settings)
    {
        var log = new LogRecorder();
        string[] off = environment == "Development" || settings.Any(s => s.StartsWith("BotFramework:", StringComparison.Ordinal)) ? [] : ["--BotFramework:Enabled=false"];
        string[] unlimited = settings.Any(s => s.StartsWith("RateLimits:", StringComparison.Ordinal)) ? [] : ["--RateLimits:Enabled=false"];
        string[] arguments = [$"--environment={environment}", $"--contentRoot={root.Path}", .. off, .. unlimited, .. settings.Select(s => $"--{s}")];
        var built = await Host.BuildAsync(arguments, configure: builder =>
        {
            builder.WebHost.UseTestServer();
            if (!settings.Any(s => s.StartsWith("Knowledge:", StringComparison.Ordinal))) builder.Services.AddSingleton(Shipped.Knowledge);
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
            if (clock is not null) builder.Services.AddSingleton(clock);
            builder.Services.AddSingleton<IStartupFilter>(new ComesFrom(from ?? IPAddress.Loopback));
            configure?.Invoke(builder);
        });
        await built.StartAsync();
        return new TestHost(built, root, owns, log);
    }

    /// <summary>Someone who has never been here, in a conversation of their own.</summary>
    public Visitor NewVisitor(string channel = "webchat")
    {
        var number = Interlocked.Increment(ref visitors);
        return new Visitor(Http, channel, $"user-{number}", $"conversation-{number}");
    }

    /// <summary>Changes or reads the store behind the host's back.</summary>
    public async Task<string?> SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    /// <summary>Reads something sealed from the store behind the host's back, with the host's keys.</summary>
    public async Task<string?> OpenAsync(string sql) => await SqlAsync(sql) is { } text ? (await new Opener(Services.GetRequiredService<INameStore>()).OpenAsync(text, known: null, CancellationToken.None)).Text : null;

    /// <summary>Puts somebody else where a person stands, with a case of their own.</summary>
    /// <param name="from">Conversation, person and case that are copied.</param>
    /// <param name="to">Those of the copy.</param>
    /// <param name="followUp">When the bot is to ask about the copy, or null.</param>
    public async Task CopyAsync((string Conversation, string Person, string Case) from, (string Conversation, string Person, string Case) to, FollowUp? followUp = null)
    {
        var turns = Services.GetRequiredService<ITurnStore>();
        var stored = await turns.LoadAsync(from.Conversation, from.Case, CancellationToken.None);
        var copy = new TurnChanges(to.Conversation, to.Person, stored.DialogState, to.Case, stored.Case!.Replace(from.Case, to.Case, StringComparison.Ordinal), [], Services.GetRequiredService<TimeProvider>().GetUtcNow()) { FollowUp = followUp };
        Assert.True(await turns.SaveAsync(copy, CancellationToken.None));
    }

    /// <summary>All that its store keeps about anybody, opened.</summary>
    public async Task<string> DiscloseAsync()
    {
        var (names, traces) = (Services.GetRequiredService<INameStore>(), Services.GetRequiredService<ITraces>());
        var all = (await traces.UnboundAsync(CancellationToken.None)).Select(u => u.Id).ToHashSet();
        return await new Disclosure(names, traces).OfAsync(await names.BehindAsync(all, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>The raw bytes of its store's files, a character a byte.</summary>
    public async Task<string> ReadStoreAsync()
    {
        await SqlAsync("PRAGMA wal_checkpoint");
        var bytes = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Database)!))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            bytes.Append(await reader.ReadToEndAsync());
        }

        return bytes.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        owned?.Dispose();
    }
}
