namespace SyncBot.Dialogs.Replies;

/// <summary>How a case stands with a rung of the ladder.</summary>
public enum Rung
{
    /// <summary>Not come to yet.</summary>
    Ahead,

    /// <summary>It is what is to be tried now.</summary>
    Now,

    /// <summary>It was tried.</summary>
    Tried,

    /// <summary>What is known rules it out.</summary>
    PassedOver,
}
