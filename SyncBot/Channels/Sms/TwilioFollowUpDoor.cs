using Microsoft.Bot.Schema;
using SyncBot.FollowUps;

namespace SyncBot.Channels.Sms;

/// <summary>Begins turns by text message, by Twilio.</summary>
internal sealed class TwilioFollowUpDoor(SmsAdapter adapter) : IFollowUpDoor
{
    /// <inheritdoc/>
    public string Name => TwilioCarrier.CarrierName;

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(Activity due)
    {
        await adapter.BeginAsync(due, CancellationToken.None);
        return true;
    }
}
