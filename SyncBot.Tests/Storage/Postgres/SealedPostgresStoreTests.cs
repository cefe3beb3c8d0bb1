using SyncBot.Storage;

namespace SyncBot.Tests.Storage.Postgres;

/// <summary>That aliases and seals are nothing that a turn would notice.</summary>
[Collection(PostgresTests.Name)]
public sealed class SealedPostgresStoreTests(OwnDatabase own) : StoreContract, IClassFixture<OwnDatabase>
{
    private protected override async Task<OpenStore> OpenAsync() => (await own.OpenEmptyAsync()).Store.Sealed(TimeProvider.System);
}
