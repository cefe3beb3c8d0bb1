using System.Diagnostics;

namespace SyncBot.Tests.Web.WebKit;

/// <summary>A program that ends, with all it has started, when it is let go of, and also when this process dies in the middle.</summary>
internal sealed class LeashedProgram : IAsyncDisposable
{
    // The shell reads until the pipe it is held by breaks, whatever breaks it. Then it asks its group to end, so that the program can
    // tidy up, and once the program has ended it kills what is left of the group, itself included.
    private const string Leash =
        """ "$@" & exec > /dev/null 2>&1; trap "" TERM; read -r _; kill -TERM 0; wait; kill -KILL 0 """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly Task ended;

    private LeashedProgram(Process process)
    {
        this.process = process;
        FirstLine = process.StandardOutput.ReadLineAsync();
        Errors = process.StandardError.ReadToEndAsync();
        ended = ReadToEndAsync();
    }

    /// <summary>The first line it writes; null when it ends before that.</summary>
    public Task<string?> FirstLine { get; }

    /// <summary>What it complained about, once it and all it has started have ended.</summary>
    public Task<string> Errors { get; }

    /// <summary>Starts it with nothing of this process's environment but where programs are.</summary>
    public static LeashedProgram Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Leash, "sh", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        // With no folder of a user's, nothing is written into it. Mesa asks the system where it is and has to be told.
        start.Environment["HOME"] = "/dev/null";
        start.Environment["MESA_SHADER_CACHE_DISABLE"] = "true";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new LeashedProgram(Process.Start(start)!);
    }

    /// <summary>Lets go of it and waits until nothing of it is left.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await ended.WaitAsync(Patience);
        process.Dispose();
    }

    private async Task ReadToEndAsync()
    {
        await FirstLine;
        await process.StandardOutput.ReadToEndAsync();
        await Errors;
        await process.WaitForExitAsync();
    }
}
