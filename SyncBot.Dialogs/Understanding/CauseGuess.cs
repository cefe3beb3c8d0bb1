namespace SyncBot.Dialogs.Understanding;

/// <summary>A cause that a message speaks for.</summary>
/// <param name="Id">The cause's id, or <see cref="Unknown"/>.</param>
/// <param name="Probability">How strongly, 0 to 1, from this message alone.</param>
public sealed record CauseGuess(string Id, double Probability)
{
    /// <summary>The message speaks for no cause in particular.</summary>
    public const string Unknown = "unknown";
}
