using Microsoft.Data.Sqlite;
using SyncBot.Storage.Postgres;
using SyncBot.Storage.Sqlite;

namespace SyncBot.Storage;

/// <summary>Where the store is, and where its names and keys are: copies of the one must not hold the other.</summary>
/// <param name="Provider">Its kind.</param>
/// <param name="ConnectionString">Its connection string, which may hold a password.</param>
/// <param name="KeysConnectionString">That of its names and keys, which may hold another.</param>
internal sealed record StorageSettings(StorageProvider Provider, string ConnectionString, string KeysConnectionString)
{
    private const string StoreSetting = "Storage__ConnectionString";
    private const string KeysSetting = "Storage__KeysConnectionString";
    private const string Nowhere = "Data Source=:memory:";
    private const string KeysEnding = ".keys.db";

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static StorageSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var (given, keys) = (configuration["Storage:ConnectionString"] ?? "", configuration["Storage:KeysConnectionString"] ?? "");
        return configuration["Storage:Provider"] switch
        {
            null or "" or "sqlite" => WithKeys(Sqlite(StoreSetting, given.Length > 0 ? given : $"Data Source={Path.Combine(environment.ContentRootPath, "App_Data", "syncbot.db")}"), keys),
            "postgres" => new(StorageProvider.Postgres, Postgres(StoreSetting, given), Postgres(KeysSetting, keys.Length > 0 ? keys : given)),
            var provider => throw new ConfigurationException($"Storage__Provider is '{provider}': it must be 'sqlite' or 'postgres'."),
        };
    }

    /// <summary>A store in a file, or in memory only.</summary>
    public static StorageSettings InFile(string? file) => WithKeys(file is null ? Nowhere : new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString, keys: "");

    /// <summary>Where it is, without what is secret: the file, or the server with the database.</summary>
    public string Place => PlaceOf(ConnectionString);

    /// <summary>Where its names and keys are, likewise.</summary>
    public string KeysPlace => PlaceOf(KeysConnectionString);

    /// <summary>The file of the store, if it is not there yet.</summary>
    public string? MissingFile => Provider is StorageProvider.Sqlite && SqliteFile.Of(ConnectionString) is { } file && !File.Exists(file) ? file : null;

    /// <summary>Its kind; the connection string is nobody's business.</summary>
    public override string ToString() => Provider.ToString();

    private string PlaceOf(string connectionString) => Provider is StorageProvider.Postgres ? PostgresConnection.PlaceOf(connectionString) : Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    // Beside the file of the store, unless something else is said; what is only in memory has them there too.
    private static StorageSettings WithKeys(string store, string keys)
    {
        if (keys.Length > 0) return new(StorageProvider.Sqlite, store, Sqlite(KeysSetting, keys));
        var beside = SqliteFile.Of(store) is { } file ? new SqliteConnectionStringBuilder { DataSource = Path.ChangeExtension(file, null) + KeysEnding }.ConnectionString : Nowhere;
        return new(StorageProvider.Sqlite, store, beside);
    }

    private static string Sqlite(string setting, string given)
    {
        try
        {
            var read = new SqliteConnectionStringBuilder(given);
            return read.DataSource.Length > 0 ? read.ConnectionString : throw new ConfigurationException($"{setting} names no file: 'Data Source=' is empty.");
        }
        catch (ArgumentException fault)
        {
            throw new ConfigurationException($"{setting} can't be read: {fault.Message}");
        }
    }

    private static string Postgres(string setting, string given)
    {
        if (given.Length == 0) throw new ConfigurationException($"{setting} is missing: a PostgreSQL store has no default.");
        try
        {
            return PostgresConnection.Read(given).ConnectionString;
        }
        catch (FormatException fault)
        {
            throw new ConfigurationException($"{setting} can't be used: {fault.Message}.");
        }
    }
}
