using System.Diagnostics;
using System.Net.Sockets;
using SyncBot.Benchmarks.Turns.Client;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Memory = "/dev/shm";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Process process;
    private readonly string folder;
    private readonly IAsyncDisposable? database;
    private readonly int? databaseProcess;

    private Server(ServerKind kind, Process process, int port, string folder, PostgresProcess? database) =>
        (Kind, this.process, Port, this.folder, this.database, databaseProcess) = (kind, process, port, folder, database, database?.Id);

    /// <summary>What it is.</summary>
    public ServerKind Kind { get; }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Its process.</summary>
    public int Id => process.Id;

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Its processor time, with that of the database that serves it alone.</summary>
    public TimeSpan Cpu => ProcessTimes.Cpu(process.Id) + (databaseProcess is { } id ? ProcessTimes.Cpu(id) : TimeSpan.Zero);

    /// <summary>Starts one, and waits for its first answer, which must be right.</summary>
    /// <param name="kind">What to start.</param>
    /// <param name="disk">A folder on a disk, for its files unless they are kept in memory.</param>
    /// <exception cref="WrongAnswerException">There is none.</exception>
    public static async Task<Server> StartAsync(ServerKind kind, string disk)
    {
        var port = Ports.Free();
        var files = kind.IsInMemory ? Path.Combine(Memory, $"syncbot-benchmark-{port}") : disk;
        Directory.CreateDirectory(files);
        var postgres = kind.NeedsPostgres ? await PostgresProcess.StartAsync() : null;
        var start = kind.Start(port, files, postgres?.ConnectionString);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var clock = Stopwatch.GetTimestamp();
        var server = new Server(kind, Process.Start(start)!, port, files, postgres);
        server.Drain();
        try
        {
            await server.AwaitAsync(clock);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (database is not null) await database.DisposeAsync();
        if (Kind.IsInMemory) Directory.Delete(folder, recursive: true);
    }

    // What it complains of is heard, and a full pipe stops nobody.
    private void Drain()
    {
        process.OutputDataReceived += (_, said) => Say(said.Data);
        process.ErrorDataReceived += (_, said) => Say(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Say(string? line)
        {
            if (line is { Length: > 0 }) Console.Error.WriteLine($"{Kind.Name}: {line}");
        }
    }

    private async Task AwaitAsync(long started)
    {
        var first = new Script(Talk.First);
        while (Stopwatch.GetElapsedTime(started) < Patience && !process.HasExited)
        {
            try
            {
                using var connection = await Connection.OpenAsync(Port);
                first.Learn((await connection.AskAsync(first.Request("start", "first"))).Span);
                FirstAnswer = Stopwatch.GetElapsedTime(started);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(Pause);
            }
        }

        throw new WrongAnswerException($"{Kind.Name} does not start.");
    }
}
