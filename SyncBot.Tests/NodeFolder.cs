using System.ComponentModel;
using System.Diagnostics;

namespace SyncBot.Tests;

/// <summary>
/// A folder beside the tests' binaries with a <c>package.json</c> and scripts for Node.js. Its packages are installed from npm
/// the first time they are needed, so that what npm installs stays out of the tree.
/// </summary>
/// <param name="path">The folder, relative to the tests' binaries.</param>
internal sealed class NodeFolder(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly Lazy<string?> Missing = new(FindMissing);

    private readonly string folder = Path.Combine(AppContext.BaseDirectory, path);
    private readonly Lock installing = new();
    private Task? installed;

    /// <summary>Why scripts cannot be run on this machine; null when they can.</summary>
    public static string? Unavailable => Missing.Value;

    /// <summary>Runs a script of the folder and gives what it writes.</summary>
    /// <exception cref="InvalidOperationException">npm or Node.js failed; the message has what they said.</exception>
    public async Task<string> RunAsync(string script, string input)
    {
        await InstallOnceAsync();
        return await StartAsync("node", [script], input);
    }

    /// <summary>Where a file of its packages is.</summary>
    /// <exception cref="InvalidOperationException">npm failed; the message has what it said.</exception>
    public async Task<string> FileAsync(string path)
    {
        await InstallOnceAsync();
        return Path.Combine(folder, "node_modules", path);
    }

    private static string? FindMissing()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true, UseShellExecute = false });
            return null;
        }
        catch (Win32Exception)
        {
            return "Node.js is not installed, so the npm libraries cannot judge.";
        }
    }

    private Task InstallOnceAsync()
    {
        lock (installing)
        {
            return installed ??= InstallAsync();
        }
    }

    private async Task InstallAsync()
    {
        await using var turn = await WaitForTurnAsync();
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        var marker = Path.Combine(folder, "node_modules", ".installed");
        if (File.Exists(marker) && await File.ReadAllTextAsync(marker) == wanted)
            return;

        await StartAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci"], "");
        await File.WriteAllTextAsync(marker, wanted);
    }

    /// <summary>Keeps test runs that go on at the same time from installing into the same folder at once.</summary>
    private async Task<FileStream> WaitForTurnAsync()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".turn"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (started.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private async Task<string> StartAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException tooLong)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} did not end within {Patience}.", tooLong);
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }
}
