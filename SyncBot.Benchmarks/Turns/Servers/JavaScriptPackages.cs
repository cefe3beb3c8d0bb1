using System.Diagnostics;
using System.Globalization;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>The JavaScript server, and the packages that it needs from npm.</summary>
internal static class JavaScriptPackages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Turns", "javascript");

    /// <summary>Installs the packages that the lock file names, unless they are there. None of their scripts is run.</summary>
    /// <exception cref="InvalidOperationException">npm could not.</exception>
    public static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "botbuilder-dialogs"))) return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts"]) { WorkingDirectory = Folder })!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException("npm could not install the JavaScript SDK.");
    }

    /// <summary>How the server is started.</summary>
    public static ProcessStartInfo Server(int port, string replies) => new("node", [Path.Combine(Folder, "server.mjs"), port.ToString(CultureInfo.InvariantCulture), Path.GetFullPath(replies)])
    {
        WorkingDirectory = Folder,
        Environment = { ["NODE_ENV"] = "production" },
    };
}
