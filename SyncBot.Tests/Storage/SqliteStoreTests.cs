using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public class SqliteStoreTests : StoreContract
{
    private protected override Task<OpenStore> OpenAsync() => InMemory.OpenAsync();
}
