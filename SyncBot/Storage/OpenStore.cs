using SyncBot.Storage.Sealed;

namespace SyncBot.Storage;

/// <summary>A store that is open: all that is kept, in the hands of one kind of database.</summary>
/// <param name="Turns">What must survive a turn.</param>
/// <param name="Conversations">Conversations that are read from here.</param>
/// <param name="Inbox">What takes long.</param>
/// <param name="Outbox">What is to be sent.</param>
/// <param name="FollowUps">When the bot asks.</param>
/// <param name="Phones">Who wants no text messages.</param>
/// <param name="Upkeep">What is done to it as a whole.</param>
/// <param name="Traces">Everything about somebody.</param>
/// <param name="Names">Who is behind what, and the keys.</param>
/// <param name="Databases">What is closed with it.</param>
internal sealed record OpenStore(
    ITurnStore Turns,
    IConversationStore Conversations,
    IInbox Inbox,
    IOutbox Outbox,
    IFollowUpStore FollowUps,
    IPhoneStore Phones,
    IStoreUpkeep Upkeep,
    ITraces Traces,
    INameStore Names,
    params IReadOnlyList<IAsyncDisposable> Databases) : IAsyncDisposable
{
    /// <summary>The same store, in which names are hidden behind aliases and what quotes a person is sealed.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="loggers">Where it is told what is damaged, and what is left for later.</param>
    public OpenStore Sealed(TimeProvider clock, ILoggerFactory loggers)
    {
        var names = new RecentNames(Names, clock);
        return this with
        {
            Turns = new SealedTurnStore(Turns, Conversations, names, new Erasure(names, Traces), loggers.CreateLogger<SealedTurnStore>()),
            Conversations = new SealedConversationStore(Conversations, names, loggers.CreateLogger<SealedConversationStore>()),
            Inbox = new SealedInbox(Inbox, names, clock, loggers.CreateLogger<SealedInbox>()),
            Outbox = new SealedOutbox(Outbox, names),
            FollowUps = new SealedFollowUpStore(FollowUps, names, loggers.CreateLogger<SealedFollowUpStore>()),
            Names = names,
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var database in Databases) await database.DisposeAsync();
    }
}
