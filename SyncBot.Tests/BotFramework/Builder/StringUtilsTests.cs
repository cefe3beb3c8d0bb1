using System.Text;
using Microsoft.Bot.Builder;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class StringUtilsTests
{
    [Fact]
    public void Only_text_that_is_too_long_is_shortened_and_hashed()
    {
        const string hash = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

        Assert.Equal(hash, StringUtils.Hash("abc"));
        Assert.Equal("abc", StringUtils.EllipsisHash("abc", 3));
        Assert.Equal("ab...", StringUtils.Ellipsis("abc", 2));
        Assert.Equal($"ab...{hash}", StringUtils.EllipsisHash("abc", 2));
        Assert.Equal($"ab...{hash}", StringUtils.EllipsisHash(new StringBuilder("abc"), 2).ToString());
        Assert.Equal(string.Empty, StringUtils.Ellipsis((string)null!, 2));
    }
}
