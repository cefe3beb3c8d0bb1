namespace SyncBot.Benchmarks.Turns;

/// <summary>The folder with the stores.</summary>
internal static class DiskFolder
{
    /// <summary>Empties or makes it.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="InvalidOperationException">It is on no disk, so nothing that is kept there is durable.</exception>
    public static string Empty(string path)
    {
        var folder = Path.GetFullPath(path);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return new DriveInfo(folder).DriveFormat is "tmpfs" or "ramfs" ? throw new InvalidOperationException($"{folder} is in memory. Name a folder on a disk with --folder.") : folder;
    }
}
