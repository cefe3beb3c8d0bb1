using System.Diagnostics;
using System.Globalization;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>All kinds of servers.</summary>
internal static class ServerKinds
{
    private const string StoreFile = "syncbot.db";

    /// <summary>SyncBot with its file in memory: the same code, with no disk to wait for.</summary>
    public static ServerKind Memory { get; } = new("syncbot-memory", (port, folder, _) => SyncBot(port, "sqlite", File(folder))) { IsInMemory = true };

    /// <summary>SyncBot with its file on a disk.</summary>
    public static ServerKind Sqlite { get; } = new("syncbot-sqlite", (port, folder, _) => SyncBot(port, "sqlite", File(folder)));

    /// <summary>SyncBot on a PostgreSQL server of its own on this machine.</summary>
    public static ServerKind Postgres { get; } = new("syncbot-postgres", (port, _, database) => SyncBot(port, "postgres", database!)) { NeedsPostgres = true };

    /// <summary>The JavaScript SDK with an equal dialog, in memory.</summary>
    public static ServerKind JavaScript { get; } = new("javascript", (port, folder, _) => JavaScriptPackages.Server(port, Replies(folder))) { IsDotNet = false };

    /// <summary>What commits one row and answers the same for ever: the limit on this machine.</summary>
    public static ServerKind Bare { get; } = new("bare", (port, folder, _) => Endpoint(port, folder));

    /// <summary>All of them, in the order of the table. SyncBot on SQLite is first: its replies are those of the last two.</summary>
    public static IReadOnlyList<ServerKind> All { get; } = [Sqlite, Memory, Postgres, JavaScript, Bare];

    /// <summary>The file with SyncBot's replies, beside the folders of the servers.</summary>
    public static string Replies(string folder) => Path.Combine(folder, "..", "replies.json");

    private static string File(string folder) => $"Data Source={Path.Combine(folder, StoreFile)}";

    private static ProcessStartInfo SyncBot(int port, string provider, string connectionString)
    {
        var start = new ProcessStartInfo(PublishedHost.Program, ["--urls", $"http://127.0.0.1:{port}"]) { WorkingDirectory = PublishedHost.Folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["RateLimits__Enabled"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Storage__Provider"] = provider;
        start.Environment["Storage__ConnectionString"] = connectionString;
        return start;
    }

    // It has the garbage collector that SyncBot has.
    private static ProcessStartInfo Endpoint(int port, string folder)
    {
        var row = RowSize.In(Path.Combine(folder, "..", Sqlite.Name, StoreFile));
        string[] arguments = ["bare", "--port", port.ToString(CultureInfo.InvariantCulture), "--folder", folder, "--replies", Replies(folder), "--row", row.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SyncBot.Benchmarks.dll"), .. arguments]) { WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["DOTNET_gcServer"] = "1";
        return start;
    }
}
