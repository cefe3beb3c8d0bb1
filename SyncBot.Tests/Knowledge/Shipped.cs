using SyncBot.Dialogs.Knowledge;

namespace SyncBot.Tests.Knowledge;

/// <summary>The knowledge that ships, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<KnowledgeBase> Read = new(() => KnowledgeReader.Read(Folder));

    /// <summary>Its folder, beside the tests' binaries.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>All that is known.</summary>
    public static KnowledgeBase Knowledge => Read.Value;
}
