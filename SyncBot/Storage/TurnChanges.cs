using System.Collections.Frozen;

namespace SyncBot.Storage;

/// <summary>What a turn has changed.</summary>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="Person">The person's key.</param>
/// <param name="DialogState">The dialog stack as JSON, or null to forget it.</param>
/// <param name="CaseId">The id of the person's case, or null if they have none.</param>
/// <param name="Case">The case as JSON, or null if they have none.</param>
/// <param name="HandOvers">Cases that a person takes over, as JSON.</param>
/// <param name="At">When the turn ended.</param>
public sealed record TurnChanges(
    string Conversation,
    string Person,
    string? DialogState,
    string? CaseId,
    string? Case,
    IReadOnlyList<string> HandOvers,
    DateTimeOffset At)
{
    /// <summary>The id of the case that was loaded; a case of another id is new.</summary>
    public string? LoadedCaseId { get; init; }

    /// <summary>Which versions were loaded; null saves over any.</summary>
    public TurnVersion? LoadedVersion { get; init; }

    /// <summary>By name, the aliases under which it was loaded: whoever is forgotten since has others now, and is not kept anew.</summary>
    public IReadOnlyDictionary<string, Alias> LoadedUnder { get; init; } = FrozenDictionary<string, Alias>.Empty;

    /// <summary>Whether others read along: then the conversation is not the person's own.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether the case is an earlier one that the person has taken up again; somebody else may still have it, and may have changed it since.</summary>
    public bool TakesUpAgain { get; init; }

    /// <summary>What was said, where the conversation is kept.</summary>
    public ConversationLog? Log { get; init; }

    /// <summary>What the turn answered, where its channel may deliver the activity again.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>What is to be sent once all this is saved, in order.</summary>
    public IReadOnlyList<Send> Sends { get; init; } = [];

    /// <summary>The turn that the bot is to begin by itself about the case, in place of any that was to be; null changes nothing.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Whether the bot is to begin no turn about the case any more.</summary>
    public bool DropsFollowUp { get; init; }

    /// <summary>The activity with the card whose buttons count, by its id, or by its key as long as it has none; null if there is no such card.</summary>
    public string? Card { get; init; }

    /// <summary>Whether everything that is kept about the person is to be forgotten; what the turn itself says about it is all there is then.</summary>
    public bool Forgets { get; init; }

    /// <summary>A code that opens the case from now on.</summary>
    public IssuedCode? Issued { get; init; }

    /// <summary>The hash of the code that has brought the person to the case.</summary>
    public string? Redeemed { get; init; }
}
