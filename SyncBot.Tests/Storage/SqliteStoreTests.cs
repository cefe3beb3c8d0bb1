using SyncBot.Storage;
using SyncBot.Storage.Sqlite;

namespace SyncBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    private SqliteDatabase database = null!;

    protected override ITurnStore Turns => new SqliteStore(database);

    protected override IOutbox Outbox => new SqliteOutbox(database);

    protected override IInbox Inbox => new SqliteInbox(database);

    protected override IFollowUpStore FollowUps => new SqliteFollowUpStore(database);

    protected override IConversationStore Conversations => new SqliteConversationStore(database);

    protected override IPhoneStore Phones => new SqlitePhoneStore(database);

    public override async Task InitializeAsync() => database = await SqliteDatabase.OpenAsync("Data Source=:memory:;Pooling=False");

    public override async Task DisposeAsync() => await database.DisposeAsync();
}
