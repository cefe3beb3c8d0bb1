using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Words that tell how the rest of a message is meant.</summary>
public static class Marks
{
    /// <summary>It puts right what was said before.</summary>
    public const string Correction = "correction";

    /// <summary>It is about one more device.</summary>
    public const string AnotherDevice = "another-device";

    /// <summary>It is about several devices at once.</summary>
    public const string SeveralDevices = "several-devices";

    /// <summary>It is about the trouble that this bot is for.</summary>
    public const string Complaint = "complaint";

    /// <summary>It is not said for certain.</summary>
    public const string Hedge = "hedge";

    /// <summary>It says itself better: what comes after this counts. "No, I mean yes."</summary>
    public const string Rewording = "rewording";

    /// <summary>It begins as a question does, and so answers none: "do I have to".</summary>
    public const string Asking = "asking";

    /// <summary>The trouble began with what stands before it, which was therefore no fix that was tried: "updated it and ever since".</summary>
    public const string Onset = "onset";

    /// <summary>What was asked for or advised before it was done: "did that twice".</summary>
    public const string Done = "done";

    /// <summary>What was off before it was turned on.</summary>
    public const string TurnedOn = "turned-on";

    /// <summary>What was on before it was turned off.</summary>
    public const string TurnedOff = "turned-off";

    /// <summary>What was turned off and on again, which is no state: "off and on".</summary>
    public const string Toggled = "toggled";

    /// <summary>What stands beside it happened by itself or by mistake, and was no fix that was tried: "restarted on its own".</summary>
    public const string Unmeant = "unmeant";

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = [Correction, Rewording, AnotherDevice, SeveralDevices, Complaint, Hedge, Asking, Onset, Done, TurnedOn, TurnedOff, Toggled, Unmeant];
}
