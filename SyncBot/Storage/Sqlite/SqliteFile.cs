using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>The file that a connection string names.</summary>
internal static class SqliteFile
{
    /// <summary>The whole path, or null if nothing is kept in a file.</summary>
    public static string? Of(string connectionString)
    {
        var read = new SqliteConnectionStringBuilder(connectionString);
        return read.Mode is SqliteOpenMode.Memory || read.DataSource is "" or ":memory:" ? null : Path.GetFullPath(read.DataSource);
    }
}
