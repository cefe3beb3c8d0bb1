namespace SyncBot.Storage.Sqlite;

/// <summary>Keeps SQLite off network file systems: its locks fail there and its write-ahead log needs memory that is shared, so a file gets broken sooner or later.</summary>
internal static class LocalDisk
{
    /// <summary>Refuses a file that is not on a disk of this machine.</summary>
    /// <param name="setting">The setting that names it.</param>
    /// <param name="connectionString">SQLite's connection string.</param>
    /// <param name="kindOf">Tells what a folder is on.</param>
    /// <exception cref="ConfigurationException">It is on a network file system.</exception>
    public static void Require(string setting, string connectionString, Func<string, DriveType> kindOf)
    {
        if (SqliteFile.Of(connectionString) is not { } file) return;
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder);
        if (folder is not null && kindOf(folder) is DriveType.Network) throw new ConfigurationException($"{setting} leads to '{file}' on a network file system, where SQLite breaks its file: use a local disk, or Storage__Provider 'postgres'.");
    }
}
