using System.Text.RegularExpressions;

namespace SyncBot.Tests.Knowledge;

/// <summary>A copy of the knowledge that ships, to be changed at will.</summary>
internal sealed class KnowledgeCopy : IDisposable
{
    public KnowledgeCopy()
    {
        Folder = Directory.CreateTempSubdirectory("syncbot-knowledge-").FullName;
        foreach (var file in Directory.EnumerateFiles(Shipped.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Shipped.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    /// <summary>Replaces a text where it first stands.</summary>
    public void Edit(string file, string old, string @new)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' does not stand in {file}.");
        Write(file, string.Concat(text.AsSpan(0, at), @new, text.AsSpan(at + old.Length)));
    }

    /// <summary>Gives an id another name, wherever it stands.</summary>
    public void Rename(string id, string @new)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), $@"(?<![\w-]){Regex.Escape(id)}(?![\w-])", @new, RegexOptions.None, TimeSpan.FromSeconds(10)));
        }
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>The line, counted from 1, on which a text first stands.</summary>
    public int LineOf(string file, string text)
    {
        var at = Read(file).IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' does not stand in {file}.");
        return Read(file)[..at].Count(c => c == '\n') + 1;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
