using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SyncBot.Turns;

/// <summary>In the state of a turn whose channel waits, and that can be taken later: keeps its activity until then.</summary>
/// <param name="keep">Keeps it durably.</param>
internal sealed class Deferral(Func<Task> keep)
{
    /// <summary>What identifies the activity of a turn that can be taken later; null if what it says belongs in the response, or nothing identifies it.</summary>
    public static string? KeyOf(ITurnContext turn) =>
        turn.Activity.Type == ActivityTypes.Invoke || turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies ? null : TurnKeys.Of(turn.Activity).Delivery;

    /// <summary>Keeps it.</summary>
    public Task KeepAsync() => keep();
}
