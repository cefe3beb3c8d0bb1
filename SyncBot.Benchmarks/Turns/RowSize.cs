using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyncBot.Benchmarks.Turns;

/// <summary>How much SyncBot writes in a turn: a row of each table that it has something in, of average length.</summary>
internal static class RowSize
{
    /// <summary>The bytes.</summary>
    /// <param name="file">SyncBot's file.</param>
    public static int In(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        connection.Open();
        return (int)Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").Sum(t => AverageOf(connection, t));
    }

    private static double AverageOf(SqliteConnection connection, string table)
    {
        var columns = Texts(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(c => $"coalesce(length(CAST(\"{c}\" AS BLOB)), 0)");
        return double.Parse(Texts(connection, $"SELECT coalesce(avg({string.Join(" + ", columns)}), 0) FROM \"{table}\"").Single(), CultureInfo.InvariantCulture);
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read()) texts.Add(rows.GetString(0));
        return texts;
    }
}
