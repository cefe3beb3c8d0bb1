using Microsoft.Bot.Schema;
using SyncBot.Storage;

namespace SyncBot.Outbox;

/// <summary>Takes activities to their channel.</summary>
internal interface ICarrier
{
    /// <summary>What the store calls it; never changes.</summary>
    string Name { get; }

    /// <summary>Takes one there. Once begun, it is seen through.</summary>
    /// <param name="activity">The activity with its address; one that changes another has its id.</param>
    /// <param name="kind">Whether it is new or changes another.</param>
    Task<Carried> CarryAsync(Activity activity, SendKind kind);
}
