namespace SyncBot.Storage;

/// <summary>An activity that its channel may deliver again, with what was answered to it.</summary>
/// <param name="Key">What identifies it, the same each time it is delivered.</param>
/// <param name="Answer">The answer.</param>
public sealed record Delivery(string Key, string Answer)
{
    /// <summary>How long it is kept: far longer than any channel goes on trying.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);
}
