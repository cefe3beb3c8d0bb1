using System.Diagnostics;

namespace SyncBot.Tests.Endurance;

/// <summary>A small file system of a test's own, in memory, which can be filled to the last byte.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 24;

    private SmallDisk() => Path = Directory.CreateTempSubdirectory("syncbot-disk-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Makes one. The test is skipped where that is not permitted.</summary>
    public static SmallDisk Mount()
    {
        var disk = new SmallDisk();
        var fault = Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "syncbot-test", disk.Path);
        if (fault.Length > 0) Directory.Delete(disk.Path);
        Skip.If(fault.Length > 0, $"No small file system can be made here: {fault}");
        return disk;
    }

    /// <summary>Fills it.</summary>
    public async Task FillAsync()
    {
        await using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        try
        {
            while (true) await file.WriteAsync(new byte[4096]);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    /// <summary>Makes room again.</summary>
    public Task MakeRoomAsync()
    {
        File.Delete(Ballast);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path, recursive: true);
    }

    private static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? "" : $"{program} ended with {process.ExitCode}: {said.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
