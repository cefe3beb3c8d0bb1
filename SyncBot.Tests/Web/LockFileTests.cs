using System.Text.Json;
using SyncBot.Tests.Docs;

namespace SyncBot.Tests.Web;

public sealed class LockFileTests
{
    [Fact]
    public void The_lock_file_pins_Web_Chat_alone_and_names_no_host()
    {
        var text = Repository.Read("SyncBot/Web/WebChat/package-lock.json");
        using var json = JsonDocument.Parse(text);
        var packages = json.RootElement.GetProperty("packages").EnumerateObject().ToList();

        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.Equal(["", "node_modules/botframework-webchat"], packages.Select(p => p.Name));
        Assert.Equal("4.18.1", packages[1].Value.GetProperty("version").GetString());
        Assert.StartsWith("sha512-", packages[1].Value.GetProperty("integrity").GetString(), StringComparison.Ordinal);
    }
}
