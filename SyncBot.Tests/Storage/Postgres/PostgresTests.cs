namespace SyncBot.Tests.Storage.Postgres;

/// <summary>The tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    /// <summary>What they are called.</summary>
    public const string Name = "PostgreSQL";
}
