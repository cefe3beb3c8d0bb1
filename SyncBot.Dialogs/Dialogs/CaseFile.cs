using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What a turn has on its desk: the person's case, what the channel can do, and what the message told. Lives in the turn's state; whoever runs the turn loads and saves the case.</summary>
/// <param name="profile">What the channel can do.</param>
/// <param name="current">The person's case, or null if they have none.</param>
public sealed class CaseFile(ChannelProfile profile, Case? current)
{
    /// <summary>What the channel can do.</summary>
    public ChannelProfile Profile { get; } = profile;

    /// <summary>The person's case.</summary>
    public Case? Case { get; set; } = current;

    /// <summary>What the turn's message told, once it was read.</summary>
    public Reading? Reading { get; set; }

    /// <summary>Whether the message told something that moves the case.</summary>
    public bool Understood { get; set; }

    /// <summary>A sentence that leads over from the message to the next reply.</summary>
    public string Lead { get; set; } = "";
}
