namespace SyncBot.Storage;

/// <summary>What is to be done with an activity that goes its own way.</summary>
public enum SendKind
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>It takes the place of one that stands there; if that can't be, it is dropped.</summary>
    Change,

    /// <summary>It takes the place of one that stands there; if that can't be, it is new.</summary>
    ChangeOrNew,
}
