namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>How much a fix can disturb the person who tries it.</summary>
public enum Tier
{
    /// <summary>Nothing can be lost and nothing has to be set up again.</summary>
    Harmless,

    /// <summary>Takes effort or money, or something small must be set up again.</summary>
    Inconvenient,

    /// <summary>Content leaves the device for a while, or much must be set up again; only through its gates.</summary>
    Disruptive,
}
