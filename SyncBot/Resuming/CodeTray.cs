using SyncBot.Storage;

namespace SyncBot.Resuming;

/// <summary>Holds the code that a turn gives out, to be saved with it.</summary>
/// <param name="conversation">The key of the turn's conversation.</param>
/// <param name="earlier">The code of the turn's case that was good before, or null.</param>
internal sealed class CodeTray(string conversation, IssuedCode? earlier)
{
    /// <summary>The key of the turn's conversation.</summary>
    public string Conversation { get; } = conversation;

    /// <summary>The code of the turn's case that was good before.</summary>
    public IssuedCode? Earlier { get; } = earlier;

    /// <summary>The code that the turn gives out.</summary>
    public IssuedCode? Issued { get; set; }
}
