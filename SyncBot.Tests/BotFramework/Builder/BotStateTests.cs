using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;
using Newtonsoft.Json;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class BotStateTests
{
    private const string Key = "test/conversations/c1";

    private readonly RecordingAdapter _adapter = new();
    private readonly Mock<IStorage> _storage = new();
    private readonly Dictionary<string, object> _stored = [];
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<List<string>> _tried;
    private int _reads;
    private int _writes;

    public BotStateTests()
    {
        _storage.Setup(storage => storage.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()))
            .Callback(() => _reads++)
            .ReturnsAsync(() => new Dictionary<string, object>(_stored));
        _storage.Setup(storage => storage.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()))
            .Callback((IDictionary<string, object> changes, CancellationToken _) =>
            {
                _writes++;
                _stored[Key] = new Dictionary<string, object>((IDictionary<string, object>)changes[Key]);
            })
            .Returns(Task.CompletedTask);
        _storage.Setup(storage => storage.DeleteAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()))
            .Callback((string[] keys, CancellationToken _) => _stored.Remove(keys[0]))
            .Returns(Task.CompletedTask);
        _state = new ConversationState(_storage.Object);
        _tried = _state.CreateProperty<List<string>>("tried");
    }

    [Fact]
    public async Task A_turn_reads_its_state_once()
    {
        var turn = _adapter.Turn();

        await _tried.GetAsync(turn, () => []);
        await _tried.GetAsync(turn, () => []);
        await _state.LoadAsync(turn);

        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task A_forced_load_drops_what_was_not_saved()
    {
        var turn = _adapter.Turn();
        await _tried.SetAsync(turn, ["restart"]);

        await _state.LoadAsync(turn, force: true);

        Assert.Equal(2, _reads);
        Assert.Null(await _tried.GetAsync(turn));
    }

    [Fact]
    public async Task State_is_saved_only_when_its_content_changed()
    {
        var turn = _adapter.Turn();
        await _tried.SetAsync(turn, ["restart"]);
        await _state.SaveChangesAsync(turn);

        await _tried.SetAsync(turn, ["restart"]);
        await _state.SaveChangesAsync(turn);

        Assert.Equal(1, _writes);
    }

    [Fact]
    public async Task A_change_within_an_object_is_seen()
    {
        var turn = _adapter.Turn();
        await _tried.SetAsync(turn, ["restart"]);
        await _state.SaveChangesAsync(turn);

        (await _tried.GetAsync(turn)).Add("sync-now");
        await _state.SaveChangesAsync(turn);

        Assert.Equal(2, _writes);
    }

    [Fact]
    public async Task A_forced_save_writes_what_did_not_change_but_not_what_was_never_loaded()
    {
        await _state.SaveChangesAsync(_adapter.Turn(), force: true);
        Assert.Equal(0, _writes);

        var turn = _adapter.Turn();
        await _state.LoadAsync(turn);
        await _state.SaveChangesAsync(turn);
        Assert.Equal(0, _writes);

        await _state.SaveChangesAsync(turn, force: true);
        Assert.Equal(1, _writes);
    }

    [Fact]
    public async Task A_value_that_a_factory_made_is_kept_and_a_default_is_not()
    {
        var turn = _adapter.Turn();
        var count = _state.CreateProperty<int>("count");

        Assert.Equal(0, await count.GetAsync(turn));
        Assert.Equal(3, await count.GetAsync(turn, () => 3));
        Assert.Equal(3, await count.GetAsync(turn, () => 4));
        Assert.Null(await _tried.GetAsync(turn));
        Assert.Equal("""{"count":3}""", _state.Get(turn).ToString(Formatting.None));
    }

    [Fact]
    public async Task A_value_of_another_type_is_converted()
    {
        var turn = _adapter.Turn();
        await _state.CreateProperty<object>("tried").SetAsync(turn, new[] { "restart" });
        await _state.CreateProperty<long>("count").SetAsync(turn, 3);

        Assert.Equal(["restart"], await _tried.GetAsync(turn));
        Assert.Equal(3, await _state.CreateProperty<int>("count").GetAsync(turn));
    }

    [Fact]
    public async Task Cleared_state_is_empty_at_once_and_in_storage_after_the_next_save()
    {
        var turn = _adapter.Turn();
        await _tried.SetAsync(turn, ["restart"]);
        await _state.SaveChangesAsync(turn);

        await _state.ClearStateAsync(turn);
        Assert.Null(await _tried.GetAsync(turn));
        Assert.NotEmpty((IDictionary<string, object>)_stored[Key]);

        await _state.SaveChangesAsync(turn);
        Assert.Empty((IDictionary<string, object>)_stored[Key]);
    }

    [Fact]
    public async Task Deleted_state_leaves_storage_at_once()
    {
        var turn = _adapter.Turn();
        await _tried.SetAsync(turn, ["restart"]);
        await _state.SaveChangesAsync(turn);

        await _state.DeleteAsync(turn);

        Assert.Empty(_stored);
        Assert.Null(_state.GetCachedState(turn));
    }

    [Fact]
    public async Task State_that_is_no_dictionary_is_refused()
    {
        _stored[Key] = "text";

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(_adapter.Turn()));

        Assert.Equal("Data is not in the correct format for BotState.", error.Message);
    }

    [Fact]
    public async Task Each_kind_of_state_has_its_own_key()
    {
        var items = new Dictionary<string, Newtonsoft.Json.Linq.JObject>();
        var storage = new MemoryStorage(items);
        var set = new BotStateSet(new ConversationState(storage), new UserState(storage)).Add(new PrivateConversationState(storage));
        var turn = _adapter.Turn();

        await set.LoadAllAsync(turn);
        await set.SaveAllChangesAsync(turn, force: true);

        Assert.Equal(["test/conversations/c1", "test/conversations/c1/users/ada", "test/users/ada"], items.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task State_needs_to_know_whose_it_is()
    {
        var activity = RecordingAdapter.Message();
        activity.From = null;
        activity.Conversation = new ConversationAccount();
        var turn = _adapter.Turn(activity);

        var noConversation = await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));
        var noUser = await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage.Object).LoadAsync(turn));

        Assert.Equal("invalid activity-missing Conversation.Id", noConversation.Message);
        Assert.Equal("invalid activity-missing From.Id", noUser.Message);
    }

    [Fact]
    public async Task State_is_saved_after_the_turn_and_not_after_one_that_failed()
    {
        _adapter.Use(new AutoSaveStateMiddleware(_state));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(_adapter.Turn(), async (turn, token) =>
        {
            await _tried.SetAsync(turn, ["restart"], token);
            throw new InvalidOperationException();
        }));
        Assert.Equal(0, _writes);

        await _adapter.RunAsync(_adapter.Turn(), (turn, token) => _tried.SetAsync(turn, ["restart"], token));
        Assert.Equal(1, _writes);
    }
}
