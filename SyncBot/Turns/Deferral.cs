using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SyncBot.Turns;

/// <summary>Tells which turns can be taken later than their channel waits.</summary>
internal static class Deferral
{
    /// <summary>What identifies the activity of a turn that can be taken later; null if what it says belongs in the response, or nothing identifies it.</summary>
    public static string? KeyOf(ITurnContext turn) =>
        turn.Activity.Type == ActivityTypes.Invoke || turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies ? null : TurnKeys.Of(turn.Activity).Delivery;
}
