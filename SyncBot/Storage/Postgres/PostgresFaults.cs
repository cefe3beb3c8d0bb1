using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>Which failures pass by themselves.</summary>
internal static class PostgresFaults
{
    // The server shuts down, has crashed, or an operator has cut the connection.
    private static readonly string[] Cut = [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, "57P05"];

    /// <summary>Whether it may work in a moment: the connection was lost, the server is starting, or two transactions stood in each other's way.</summary>
    public static bool MayPass(Exception failure) => failure is NpgsqlException fault && (fault.IsTransient || (fault is PostgresException told && Cut.Contains(told.SqlState)));

    /// <summary>What went wrong, in one line that holds no secret.</summary>
    public static string Reason(Exception failure) => (failure is PostgresException told ? told.MessageText : failure.Message).ReplaceLineEndings(" ");
}
