using System.Diagnostics;
using System.Globalization;

namespace SyncBot.Tests.Conversations;

/// <summary>The built host as a process of its own, which can be killed.</summary>
public sealed class ServedHost : IDisposable
{
    private readonly Process process;

    private ServedHost(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Starts it and waits until it can work.</summary>
    /// <param name="folder">Its content root.</param>
    /// <param name="environment">Its configuration.</param>
    public static async Task<ServedHost> StartAsync(TempFolder folder, params (string Name, string Value)[] environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var started = SyncBotProcess.Start(["serve", "--urls", address.ToString(), "--contentRoot", folder.Path], [("ASPNETCORE_ENVIRONMENT", "Development"), ("RateLimits__Enabled", "false"), .. environment]);
        started.StandardInput.Close();
        _ = started.StandardOutput.ReadToEndAsync();
        var errors = started.StandardError.ReadToEndAsync();
        var served = new ServedHost(started, address);
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!await served.IsReadyAsync(patience.Token))
            {
                if (started.HasExited) Assert.Fail($"The host ended with {started.ExitCode}: {await errors}");
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
            }
        }
        catch
        {
            served.Dispose();
            throw;
        }

        return served;
    }

    /// <summary>Kills it with no chance to tidy up.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Tells it to end, as a system does that runs services.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
        Http.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
