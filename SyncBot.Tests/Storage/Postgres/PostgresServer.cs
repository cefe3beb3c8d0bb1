using System.Diagnostics;
using Npgsql;

namespace SyncBot.Tests.Storage.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own, which listens on a socket in a temporary folder. It ends when the tests do, also when they are
/// killed: the shell around it waits for the end of its input.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Account = "postgres";

    // What nobody needs when a test is over need not reach the disk.
    private const string Script = """
        folder=$(mktemp -d -t syncbot-postgres-XXXXXX) || exit 1
        cd "$folder"
        trap 'exit 1' HUP INT TERM
        trap 'trap "" HUP INT TERM; [ -z "$server" ] || kill -QUIT $server; wait; cd /; rm -rf "$folder"' EXIT
        "$0/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync >log 2>&1 || { cat log; exit 1; }
        start() {
          "$0/postgres" -D data -k "$folder" -c listen_addresses= -c fsync=off -c max_connections=200 >log 2>&1 &
          server=$!
          until "$0/pg_isready" -q -h "$folder"; do kill -0 $server 2>/dev/null || { cat log; exit 1; }; sleep 0.05; done
          echo "$folder"
        }
        start
        while read -r wish; do
          case $wish in
            stop) kill -INT $server; wait $server || true; server=; echo stopped ;;
            start) start ;;
          esac
        done
        """;

    private Process? shell;

    /// <summary>Why there is no server; null when there is one.</summary>
    public static string? Unavailable { get; } = Programs is null ? "There is no PostgreSQL server to start: Debian's postgresql is not installed." : null;

    private static string? Programs => field ??= Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private string Folder { get; set; } = "";

    /// <summary>The connection string of a database on it.</summary>
    public string ConnectionString(string database) => $"Host={Folder};Username={Account};Database={database};Maximum Pool Size=12";

    /// <summary>Runs a statement.</summary>
    public async Task<object?> SqlAsync(string sql, string database = Account)
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString(database)};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Ends the server, and with it every connection; what it keeps stays.</summary>
    public Task StopAsync() => AskAsync("stop", "stopped");

    /// <summary>Starts it again where it was.</summary>
    public Task GoOnAsync() => AskAsync("start", Folder);

    public async Task InitializeAsync()
    {
        if (Unavailable is not null) return;
        string[] command = ["sh", "-c", Script, Programs!];

        // It refuses to run as root.
        if (Environment.UserName == "root") command = ["runuser", "-u", Account, "--", .. command];
        shell = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        var said = await shell.StandardOutput.ReadLineAsync();
        if (!Directory.Exists(said)) throw new InvalidOperationException($"PostgreSQL does not start: {said}{await shell.StandardOutput.ReadToEndAsync()}");
        Folder = said;
    }

    public async Task DisposeAsync()
    {
        if (shell is null) return;
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private async Task AskAsync(string wish, string answer)
    {
        await shell!.StandardInput.WriteLineAsync(wish);
        await shell.StandardInput.FlushAsync();
        Assert.Equal(answer, await shell.StandardOutput.ReadLineAsync());
    }
}
