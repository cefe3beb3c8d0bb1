namespace SyncBot.Channels.DirectLine;

/// <summary>What a token turned out to be.</summary>
internal abstract record TokenReading
{
    /// <summary>Good.</summary>
    /// <param name="Grant">What it allows.</param>
    public sealed record Good(Grant Grant) : TokenReading;

    /// <summary>Ours, and out of date.</summary>
    public sealed record Expired : TokenReading;

    /// <summary>None of ours.</summary>
    public sealed record Unknown : TokenReading;
}
