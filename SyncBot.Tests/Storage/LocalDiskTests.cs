using SyncBot.Storage.Sqlite;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Storage;

public sealed class LocalDiskTests
{
    [Fact]
    public void A_file_on_a_network_file_system_is_refused_even_before_its_folder_is_there()
    {
        using var folder = new TempFolder();
        var asked = new List<string>();

        var fault = Assert.Throws<ConfigurationException>(() => LocalDisk.Require("Storage__ConnectionString", $"Data Source={folder.File("share/state/syncbot.db")}", path => Ask(path, DriveType.Network)));

        Assert.StartsWith("Storage__ConnectionString leads to ", fault.Message, StringComparison.Ordinal);
        Assert.Equal([folder.Path], asked);

        DriveType Ask(string path, DriveType kind)
        {
            asked.Add(path);
            return kind;
        }
    }

    [Fact]
    public void What_is_here_is_taken()
    {
        using var folder = new TempFolder();

        LocalDisk.Require("Storage__ConnectionString", $"Data Source={folder.File("syncbot.db")}", path => new DriveInfo(path).DriveType);
        LocalDisk.Require("Storage__ConnectionString", "Data Source=:memory:", _ => DriveType.Network);
    }
}
