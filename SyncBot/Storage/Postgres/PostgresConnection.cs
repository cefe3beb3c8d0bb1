using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>Reads a connection string and fills in what was not said.</summary>
internal static class PostgresConnection
{
    /// <summary>Connections for turns, where the connection string does not say how many: PostgreSQL has 100 for all nodes unless told otherwise.</summary>
    public const int Pool = 20;

    /// <summary>Said first on a connection that stays open: the server frees the locks of a node that has vanished without a word within ten seconds.</summary>
    public const string NoticeTheDead = "SET tcp_keepalives_idle = 3; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 8000; SET idle_session_timeout = 0";

    private const int MostPrepared = 60;
    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 10;

    /// <summary>Reads a connection string of Npgsql's.</summary>
    /// <exception cref="FormatException">It can't be read, or names no server. The message repeats nothing of it, as it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        var read = Parse(text) ?? throw new FormatException("it must be like 'Host=...;Database=...;Username=...;Password=...'");
        if (string.IsNullOrEmpty(read.Host)) throw new FormatException("it names no Host");
        SetUnlessSaid(read, "Maximum Pool Size", Pool);
        SetUnlessSaid(read, "Max Auto Prepare", MostPrepared);
        SetUnlessSaid(read, "No Reset On Close", value: true);

        // What Npgsql knows without asking the server for its types is all that is used, and the asking takes a tenth of a second at the start.
        SetUnlessSaid(read, "Server Compatibility Mode", ServerCompatibilityMode.NoTypeLoading);
        SetUnlessSaid(read, "Timeout", ConnectSeconds);
        SetUnlessSaid(read, "Command Timeout", CommandSeconds);
        SetUnlessSaid(read, "Application Name", "syncbot");
        return read;
    }

    /// <summary>The database and its server, without what is secret.</summary>
    public static string PlaceOf(string text)
    {
        var there = Read(text);
        return $"{there.Database} on {there.Host}";
    }

    /// <summary>The same for a connection that stays open and is nobody else's.</summary>
    public static string Alone(NpgsqlConnectionStringBuilder shared) => new NpgsqlConnectionStringBuilder(shared.ConnectionString)
    {
        Pooling = false,
        CommandTimeout = ConnectSeconds,
    }.ConnectionString;

    private static NpgsqlConnectionStringBuilder? Parse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or NotSupportedException)
        {
            return null;
        }
    }

    private static void SetUnlessSaid(NpgsqlConnectionStringBuilder builder, string keyword, object value)
    {
        if (!builder.ShouldSerialize(keyword)) builder[keyword] = value;
    }
}
