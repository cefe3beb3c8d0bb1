using Microsoft.Extensions.Logging.Abstractions;
using SyncBot.Storage;

namespace SyncBot.Tests.Storage.Postgres;

/// <summary>That aliases and seals are nothing that a turn would notice.</summary>
[Collection(PostgresTests.Name)]
public sealed class SealedPostgresStoreTests(OwnDatabase own) : StoreContract, IClassFixture<OwnDatabase>
{
    private protected override async Task<OpenStore> OpenAsync() => (await own.OpenEmptyAsync()).Store.Sealed(TimeProvider.System, NullLoggerFactory.Instance);

    [SkippableFact]
    public Task Whoever_is_forgotten_while_a_turn_is_under_way_is_not_kept_anew() => ForgetMeanwhileAsync();
}
