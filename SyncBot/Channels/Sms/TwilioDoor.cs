using Microsoft.Bot.Schema;
using SyncBot.Turns;

namespace SyncBot.Channels.Sms;

/// <summary>Takes turns by text message, by Twilio.</summary>
internal sealed class TwilioDoor(SmsAdapter adapter) : ITurnDoor
{
    /// <inheritdoc/>
    public string Name => TwilioCarrier.CarrierName;

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        await adapter.BeginAsync(activity, cancellationToken);
        return true;
    }
}
