namespace SyncBot.Dialogs.Understanding;

/// <summary>What stands between a word and the one before it.</summary>
public enum Pause
{
    /// <summary>Nothing but a space.</summary>
    None,

    /// <summary>A comma, a colon, a dash, a bracket: a new thought may begin.</summary>
    Clause,

    /// <summary>A full stop, a question mark, a new line: a new sentence begins.</summary>
    Sentence,
}
