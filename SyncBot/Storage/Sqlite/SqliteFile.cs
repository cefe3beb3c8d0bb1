using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>The file that a connection string names.</summary>
internal static class SqliteFile
{
    /// <summary>Makes an empty file that nobody else can read.</summary>
    /// <exception cref="IOException">It is there already, or can't be made.</exception>
    public static void MakePrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }

    /// <summary>The whole path, or null if nothing is kept in a file.</summary>
    public static string? Of(string connectionString)
    {
        var read = new SqliteConnectionStringBuilder(connectionString);
        return read.Mode is SqliteOpenMode.Memory || read.DataSource is "" or ":memory:" ? null : Path.GetFullPath(read.DataSource);
    }
}
