namespace SyncBot.Storage;

/// <summary>A kind of store.</summary>
internal enum StorageProvider
{
    /// <summary>One file, for one node.</summary>
    Sqlite,

    /// <summary>A PostgreSQL database, for any number of nodes.</summary>
    Postgres,
}
