using Microsoft.Data.Sqlite;
using SyncBot.Storage.Postgres;

namespace SyncBot.Storage;

/// <summary>Where the store is.</summary>
/// <param name="Provider">Its kind.</param>
/// <param name="ConnectionString">Its connection string, which may hold a password.</param>
internal sealed record StorageSettings(StorageProvider Provider, string ConnectionString)
{
    /// <summary>Reads the configuration.</summary>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static StorageSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var given = configuration["Storage:ConnectionString"] ?? "";
        return configuration["Storage:Provider"] switch
        {
            null or "" or "sqlite" => new(StorageProvider.Sqlite, given.Length > 0 ? Sqlite(given) : $"Data Source={Path.Combine(environment.ContentRootPath, "App_Data", "syncbot.db")}"),
            "postgres" => new(StorageProvider.Postgres, Postgres(given)),
            var provider => throw new ConfigurationException($"Storage__Provider is '{provider}': it must be 'sqlite' or 'postgres'."),
        };
    }

    /// <summary>Where it is, without what is secret: the file, or the server with the database.</summary>
    public string Place => Provider is StorageProvider.Postgres ? PostgresConnection.PlaceOf(ConnectionString) : Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    /// <summary>Its kind; the connection string is nobody's business.</summary>
    public override string ToString() => Provider.ToString();

    private static string Sqlite(string given)
    {
        try
        {
            return new SqliteConnectionStringBuilder(given).ConnectionString;
        }
        catch (ArgumentException fault)
        {
            throw new ConfigurationException($"Storage__ConnectionString can't be read: {fault.Message}");
        }
    }

    private static string Postgres(string given)
    {
        if (given.Length == 0) throw new ConfigurationException("Storage__ConnectionString is missing: a PostgreSQL store has no default.");
        try
        {
            return PostgresConnection.Read(given).ConnectionString;
        }
        catch (FormatException fault)
        {
            throw new ConfigurationException($"Storage__ConnectionString can't be used: {fault.Message}.");
        }
    }
}
