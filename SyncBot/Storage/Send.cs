namespace SyncBot.Storage;

/// <summary>An activity that goes its own way once the turn that says it is saved.</summary>
/// <param name="Key">What it is called until its channel has given it an id.</param>
/// <param name="Carrier">The name of who takes it there.</param>
/// <param name="Kind">What is to be done with it.</param>
/// <param name="Target">What it changes: the id of an activity, or the key of one that has none yet.</param>
/// <param name="Activity">The activity as JSON, with its address.</param>
public sealed record Send(string Key, string Carrier, SendKind Kind, string? Target, string Activity)
{
    /// <summary>How long the turn itself has to send it, before others may.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
}
