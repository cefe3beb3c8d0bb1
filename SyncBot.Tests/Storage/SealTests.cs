using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SyncBot.Storage;
using SyncBot.Storage.Sealed;

namespace SyncBot.Tests.Storage;

public sealed class SealTests
{
    private readonly Alias alias = Alias.New("somebody");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(100_000)]
    public void What_is_sealed_is_opened_with_the_same_key_alone(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => "\u00E4b\u20AC "[i % 4]));

        var closed = Seal.Close(alias, text);

        Assert.Equal(text, Seal.Open(alias, closed));
        Assert.Equal(alias.Id, Seal.OwnerOf(closed));
        Assert.Throws<InvalidDataException>(() => Seal.Open(Alias.New("somebody") with { Id = alias.Id }, closed));
    }

    [Fact]
    public void A_card_takes_less_room_than_it_has_characters() =>
        Assert.True(Seal.Close(alias, string.Concat(Enumerable.Repeat("""{"type":"TextBlock","text":"Open Settings","wrap":true},""", 50))).Length < 1000);

    [Fact]
    public void What_an_earlier_version_sealed_is_opened()
    {
        var text = string.Concat(Enumerable.Repeat("Syncing with iCloud Paused. ", 40));
        var pressed = new MemoryStream();
        using (var brotli = new BrotliStream(pressed, CompressionLevel.Fastest)) brotli.Write(Encoding.UTF8.GetBytes(text));
        var (nonce, tag, body) = (new byte[12], new byte[16], new byte[pressed.ToArray().Length]);
        using var key = new AesGcm(alias.Key, tag.Length);
        key.Encrypt(nonce, pressed.ToArray(), body, tag);

        Assert.Equal(text, Seal.Open(alias, $"sealed:{alias.Id}:b{Convert.ToBase64String([.. nonce, .. tag, .. body])}"));
    }

    [Fact]
    public void What_was_changed_is_not_opened()
    {
        var closed = Seal.Close(alias, new string('a', 1000));

        Assert.Throws<InvalidDataException>(() => Seal.Open(alias, Seal.Close(alias, "short").Replace($"{alias.Id}:p", $"{alias.Id}:l", StringComparison.Ordinal)));
        Assert.Throws<InvalidDataException>(() => Seal.Open(alias, closed[..^8] + (closed[^8] == 'A' ? 'B' : 'A') + closed[^7..]));
    }
}
