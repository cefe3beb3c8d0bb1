using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What a turn has on its desk: the person's case, what the channel can do, and what waits to be said. Lives in the turn's state; whoever runs the turn loads and saves the case.</summary>
/// <param name="profile">What the channel can do.</param>
/// <param name="current">The person's case, or null if they have none.</param>
public sealed class CaseFile(ChannelProfile profile, Case? current)
{
    /// <summary>What the channel can do.</summary>
    public ChannelProfile Profile { get; } = profile;

    /// <summary>The person's case.</summary>
    public Case? Case { get; set; } = current;

    /// <summary>The case as it was before this turn.</summary>
    public Case? Before { get; } = current;

    /// <summary>The cards that the channel lets us change.</summary>
    public Cards Cards { get; init; } = Cards.None;

    /// <summary>Whether the pending move was said before, so that it is only asked about again.</summary>
    public bool Repeats { get; set; }

    /// <summary>Whether the person is to be greeted who was greeted in this conversation before, so that there is nothing to say unless they were away.</summary>
    public bool IsGreetedAgain { get; set; }

    /// <summary>Whether there was nothing to say, so that what was said last still stands.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether the last thing that was said in this conversation, whatever was said in others, asks this person if everything about them is to be forgotten.</summary>
    public bool AskedToForget { get; set; }

    /// <summary>Whether this turn asks that.</summary>
    public bool AsksToForget { get; set; }

    /// <summary>Whether everything about the person is to be forgotten.</summary>
    public bool Forgets { get; private set; }

    /// <summary>What became of a code, if the message was one.</summary>
    public Resumption Resumption { get; init; }

    /// <summary>What waits to be said in front of the next reply.</summary>
    public string Lead { get; private set; } = "";

    /// <summary>What of this turn's replies waits until the person asks for more.</summary>
    public Rest Rest { get; } = new();

    /// <summary>Adds a sentence to what is said in front of the next reply.</summary>
    public void Say(string sentence) => Lead = $"{Lead} {sentence}".Trim();

    /// <summary>Has everything about the person forgotten.</summary>
    public void Forget() => (Case, Forgets) = (null, true);

    /// <summary>Takes what waits to be said.</summary>
    public string TakeLead()
    {
        var lead = Lead;
        Lead = "";
        return lead;
    }
}
