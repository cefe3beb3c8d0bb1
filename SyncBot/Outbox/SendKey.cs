namespace SyncBot.Outbox;

/// <summary>What an activity is called until its channel has given it an id.</summary>
internal static class SendKey
{
    private const string Prefix = "waiting:";

    /// <summary>A key that nothing else has.</summary>
    public static string New() => $"{Prefix}{Guid.NewGuid():N}";

    /// <summary>Whether this is a key and not a channel's id.</summary>
    public static bool Is(string? id) => id?.StartsWith(Prefix, StringComparison.Ordinal) is true;
}
