using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

/// <summary>That aliases and seals are nothing that a turn would notice.</summary>
public sealed class SealedSqliteStoreTests : SqliteStoreTests
{
    private protected override async Task<OpenStore> OpenAsync() => (await base.OpenAsync()).Sealed(TimeProvider.System);
}
