namespace SyncBot.Outbox;

/// <summary>What became of an activity that was taken to its channel.</summary>
internal abstract record Carried
{
    /// <summary>The channel has it.</summary>
    /// <param name="Id">The id that the channel has given it, or null if it gave none.</param>
    public sealed record Taken(string? Id) : Carried;

    /// <summary>The channel has certainly not got it, and may take it later.</summary>
    /// <param name="Reason">Why not.</param>
    /// <param name="Wait">How long the channel asks to wait, or null if it does not say.</param>
    public sealed record NotNow(string Reason, TimeSpan? Wait = null) : Carried;

    /// <summary>The channel may have got it or not. What is new may be there twice if it is sent again.</summary>
    /// <param name="Reason">Why nobody knows.</param>
    public sealed record Unknown(string Reason) : Carried;

    /// <summary>The channel will not take it.</summary>
    /// <param name="Reason">Why not.</param>
    public sealed record Refused(string Reason) : Carried;
}
