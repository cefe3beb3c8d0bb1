using System.Diagnostics;
using System.Globalization;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>A PostgreSQL server of the benchmark's own, as durable as it comes, which listens on a socket in a temporary folder. It ends when the benchmark does, also when that is killed.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string Account = "postgres";

    private const string Script = """
        folder=$(mktemp -d -t syncbot-benchmark-XXXXXX) || exit 1
        cd "$folder"
        trap 'exit 1' HUP INT TERM
        trap 'trap "" HUP INT TERM; [ -z "$server" ] || kill -INT $server; wait; cd /; rm -rf "$folder"' EXIT
        "$0/initdb" -D data -U postgres -A trust -E UTF8 --locale=C >log 2>&1 || { cat log; exit 1; }
        "$0/postgres" -D data -k "$folder" -c listen_addresses= >log 2>&1 &
        server=$!
        until "$0/pg_isready" -q -h "$folder"; do kill -0 $server 2>/dev/null || { cat log; exit 1; }; sleep 0.05; done
        echo "$folder"
        read -r end || true
        """;

    private readonly Process shell;
    private readonly string folder;

    private PostgresProcess(Process shell, string folder) => (this.shell, this.folder) = (shell, folder);

    /// <summary>The server's process.</summary>
    public int Id => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Where it is.</summary>
    public string ConnectionString => $"Host={folder};Username={Account};Database={Account}";

    /// <summary>Starts one.</summary>
    /// <exception cref="InvalidOperationException">There is none to start, or it does not.</exception>
    public static async Task<PostgresProcess> StartAsync()
    {
        var programs = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).LastOrDefault() : null;
        if (programs is null) throw new InvalidOperationException("There is no PostgreSQL server to start: Debian's postgresql is not installed.");
        string[] command = ["sh", "-c", Script, Path.Combine(programs, "bin")];

        // It refuses to run as root.
        if (Environment.UserName == "root") command = ["runuser", "-u", Account, "--", .. command];
        var started = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        var said = await started.StandardOutput.ReadLineAsync();
        return Directory.Exists(said) ? new PostgresProcess(started, said) : throw new InvalidOperationException($"PostgreSQL does not start: {said}{await started.StandardOutput.ReadToEndAsync()}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
