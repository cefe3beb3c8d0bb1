namespace SyncBot.Tests.Docs;

/// <summary>The files of the repository that these tests run from.</summary>
internal static class Repository
{
    private const string Landmark = "SyncBot.sln";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A text file, by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Landmark))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"There is no {Landmark} above {AppContext.BaseDirectory}.");
    }
}
