namespace SyncBot.Channels.DirectLine;

/// <summary>Who calls.</summary>
internal abstract record Caller
{
    /// <summary>A client with a token.</summary>
    /// <param name="Grant">What its token allows.</param>
    public sealed record Client(Grant Grant) : Caller;

    /// <summary>A server that knows the secret.</summary>
    public sealed record Server : Caller;

    /// <summary>Nobody who may.</summary>
    /// <param name="Why">The answer that tells why.</param>
    public sealed record Nobody(DirectLineError Why) : Caller;
}
