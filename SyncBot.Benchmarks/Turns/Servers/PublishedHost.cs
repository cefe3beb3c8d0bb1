using System.Diagnostics;
using System.Reflection;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>SyncBot as it is put on a server: published, and compiled for this machine.</summary>
internal static class PublishedHost
{
    /// <summary>Where it is.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "published");

    /// <summary>What is run there.</summary>
    public static string Program { get; } = Path.Combine(Folder, "SyncBot");

    /// <summary>Publishes it.</summary>
    /// <exception cref="InvalidOperationException">It could not be.</exception>
    public static async Task PublishAsync()
    {
        var project = typeof(PublishedHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Host").Value!;
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "--use-current-runtime", "-o", Folder, "-p:RunAnalyzers=false", "-v", "q"]))!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException("SyncBot could not be published.");
    }
}
