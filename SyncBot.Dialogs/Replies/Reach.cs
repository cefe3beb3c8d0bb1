namespace SyncBot.Dialogs.Replies;

/// <summary>Whom a channel reaches when the bot says something by itself.</summary>
public enum Reach
{
    /// <summary>Nobody: it only answers.</summary>
    None,

    /// <summary>Who has the conversation open.</summary>
    WhileOpen,

    /// <summary>The person, wherever they are.</summary>
    Anywhere,
}
