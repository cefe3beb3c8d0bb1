namespace SyncBot.Turns;

/// <summary>In the state of a turn that another one waits for: whether all that it says was sent.</summary>
internal sealed class Sending
{
    /// <summary>Whether something could not be sent.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Something could not be sent.</summary>
    public void Fail() => HasFailed = true;
}
