namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that hand a conversation to a person.</summary>
public static class HandoffEventNames
{
    /// <summary>The bot asks for a person.</summary>
    public const string InitiateHandoff = "handoff.initiate";

    /// <summary>What has become of a hand-off.</summary>
    public const string HandoffStatus = "handoff.status";
}
