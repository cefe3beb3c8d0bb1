using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_a_copy_of_the_type_that_was_written()
    {
        var written = new Item { Text = "one" };
        await WriteAsync(written);
        written.Text = "changed";

        var read = await ReadAsync();

        Assert.Equal("one", read.Text);
        Assert.Empty(await _storage.ReadAsync<Uri>(["key"]));
        Assert.Empty(await _storage.ReadAsync(["another"], CancellationToken.None));
    }

    [Fact]
    public async Task A_writer_that_has_not_seen_the_last_version_is_refused()
    {
        await WriteAsync(new Item { Text = "one" });
        var mine = await ReadAsync();
        var theirs = await ReadAsync();
        theirs.Text = "theirs";
        await WriteAsync(theirs);

        mine.Text = "mine";
        var conflict = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(mine));

        Assert.Equal("Etag conflict.\r\n\r\nOriginal: 0\r\nCurrent: 1", conflict.Message);
        Assert.Equal("theirs", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task A_star_overwrites_any_version()
    {
        await WriteAsync(new Item { Text = "one" });

        await WriteAsync(new Item { Text = "two", ETag = "*" });

        var read = await ReadAsync();
        Assert.Equal(("two", "1"), (read.Text, read.ETag));
    }

    [Fact]
    public async Task Deleted_items_are_gone_and_may_be_written_anew()
    {
        await WriteAsync(new Item { Text = "one" });

        await _storage.DeleteAsync(["key", "never there"], CancellationToken.None);
        Assert.Empty(await _storage.ReadAsync(["key"], CancellationToken.None));

        await WriteAsync(new Item { Text = "two" });
        Assert.Equal("two", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task A_serializer_of_ones_own_decides_whether_type_names_are_kept()
    {
        var items = new Dictionary<string, JObject>();
        var storage = new MemoryStorage(new JsonSerializer(), items);

        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Item { Text = "one" } }, CancellationToken.None);

        Assert.False(items["key"].ContainsKey("$type"));
        Assert.IsType<JObject>((await storage.ReadAsync(["key"], CancellationToken.None))["key"]);
    }

    private Task WriteAsync(Item item)
        => _storage.WriteAsync(new Dictionary<string, object> { ["key"] = item }, CancellationToken.None);

    private async Task<Item> ReadAsync() => (await _storage.ReadAsync<Item>(["key"]))["key"];

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
