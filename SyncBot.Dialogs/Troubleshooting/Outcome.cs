namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>How an attempt went.</summary>
public enum Outcome
{
    /// <summary>The banner went away.</summary>
    Worked,

    /// <summary>It was done and the banner is still there.</summary>
    NoChange,

    /// <summary>It could not be done: a setting is missing, a screen refuses.</summary>
    CouldNot,

    /// <summary>The banner went away and returned.</summary>
    CameBack,

    /// <summary>The person did not want to do it.</summary>
    Skipped,

    /// <summary>It is being left to work.</summary>
    Waiting,
}
