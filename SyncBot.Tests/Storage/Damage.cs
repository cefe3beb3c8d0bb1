using System.Globalization;

namespace SyncBot.Tests.Storage;

/// <summary>Damages what is sealed, as a bad disk would.</summary>
internal static class Damage
{
    // Behind the seal's mark, its alias and how it was pressed.
    private const int Place = 60;

    /// <summary>The statement that changes one character of base64.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">What is sealed in it.</param>
    /// <param name="where">Which rows; all unless told otherwise.</param>
    public static string In(string table, string column, string where = "1 = 1") => string.Create(
        CultureInfo.InvariantCulture,
        $"UPDATE {table} SET {column} = substr({column}, 1, {Place - 1}) || CASE substr({column}, {Place}, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr({column}, {Place + 1}) WHERE {where}");
}
