using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using K4os.Compression.LZ4;
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

        Assert.Equal(text, Seal.Open(alias, Sealed('b', Brotli(text))));
    }

    [Fact]
    public void What_was_changed_is_not_opened()
    {
        var closed = Seal.Close(alias, new string('a', 1000));

        Assert.Throws<InvalidDataException>(() => Seal.Open(alias, Seal.Close(alias, "short").Replace($"{alias.Id}:p", $"{alias.Id}:l", StringComparison.Ordinal)));
        Assert.Throws<InvalidDataException>(() => Seal.Open(alias, closed[..^8] + (closed[^8] == 'A' ? 'B' : 'A') + closed[^7..]));
    }

    [Fact]
    public void Whatever_is_damaged_is_said_to_be_or_is_read_as_it_was()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var text = Words(random);
            var closed = random.Next(2) == 0 ? Seal.Close(alias, text) : Sealed('b', Brotli(text));
            var damaged = closed.ToCharArray();
            for (var i = random.Next(1, 4); i > 0; i--) damaged[random.Next("sealed:".Length + alias.Id.Length, damaged.Length)] ^= (char)(1 << random.Next(8));

            AssertDamagedOr(text, new string(damaged, 0, random.Next(4) == 0 ? random.Next(damaged.Length) : damaged.Length));
        }
    }

    [Theory]
    [InlineData('p')]
    [InlineData('l')]
    [InlineData('b')]
    [InlineData('x')]
    public void Whatever_was_sealed_is_read_or_said_to_be_damaged(char kind)
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var text = Words(random);
            var bytes = random.Next(4) switch
            {
                0 => Encoding.UTF8.GetBytes(text),
                1 => LZ4Pickler.Pickle(Encoding.UTF8.GetBytes(text)),
                2 => Brotli(text),
                _ => random.GetItems(Enumerable.Range(0, 256).Select(b => (byte)b).ToArray(), random.Next(200)),
            };
            if (bytes.Length > 0) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

            AssertDamagedOr(expected: null, Sealed(kind, bytes));
        }
    }

    [Fact]
    public void How_a_text_was_pressed_can_not_be_mistaken()
    {
        var text = string.Concat(Enumerable.Repeat("Syncing with iCloud Paused \u2013 again. ", 40));
        var closed = Seal.Close(alias, text);

        foreach (var kind in "pbx") Assert.Throws<InvalidDataException>(() => Seal.Open(alias, closed.Replace($"{alias.Id}:l", $"{alias.Id}:{kind}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0x40000000)]
    [InlineData(int.MaxValue - 8)]
    [InlineData(-6)]
    [InlineData(8 * 255)]
    public void A_length_that_can_not_be_is_not_made_room_for(int more)
    {
        byte[] pickle = [0xC0, .. BitConverter.GetBytes(more), 1, 2, 3];
        var closed = Sealed('l', pickle);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<InvalidDataException>(() => Seal.Open(alias, closed));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void As_much_as_LZ4_can_press_is_opened()
    {
        var text = new string('a', 4_000_000);

        Assert.Equal(text, Seal.Open(alias, Seal.Close(alias, text)));
    }

    private void AssertDamagedOr(string? expected, string closed)
    {
        try
        {
            var opened = Seal.Open(alias, closed);
            if (expected is not null) Assert.Equal(expected, opened);
        }
        catch (InvalidDataException)
        {
            // As it should be.
        }
    }

    private static string Words(Random random) => string.Concat(random.GetItems<string>(["\u00E4b", "\u20AC", " ", "{\"text\":", "x"], random.Next(1000)));

    private static byte[] Brotli(string text)
    {
        using var pressed = new MemoryStream();
        using (var brotli = new BrotliStream(pressed, CompressionLevel.Fastest)) brotli.Write(Encoding.UTF8.GetBytes(text));
        return pressed.ToArray();
    }

    private string Sealed(char kind, byte[] plain)
    {
        var (nonce, tag, body) = (new byte[12], new byte[16], new byte[plain.Length]);
        using var key = new AesGcm(alias.Key, tag.Length);
        key.Encrypt(nonce, plain, body, tag);
        return $"sealed:{alias.Id}:{kind}{Convert.ToBase64String([.. nonce, .. tag, .. body])}";
    }
}
