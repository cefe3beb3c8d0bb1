using Microsoft.Extensions.Logging.Abstractions;
using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

/// <summary>That aliases and seals are nothing that a turn would notice.</summary>
public sealed class SealedSqliteStoreTests : SqliteStoreTests
{
    private protected override async Task<OpenStore> OpenAsync() => (await base.OpenAsync()).Sealed(TimeProvider.System, NullLoggerFactory.Instance);

    [SkippableFact]
    public Task Whoever_is_forgotten_while_a_turn_is_under_way_is_not_kept_anew() => ForgetMeanwhileAsync();
}
