using Microsoft.Bot.Schema;
using SyncBot.Outbox;
using SyncBot.Storage;

namespace SyncBot.Channels.Sms;

/// <summary>Takes what the bot says unasked to phones, by Twilio. The number is the service URL: a <c>tel</c> address (RFC 3966).</summary>
internal sealed class TwilioCarrier(TwilioMessages messages) : ICarrier
{
    /// <summary>What the store calls it.</summary>
    public const string CarrierName = "twilio";

    private const string Scheme = "tel:";

    /// <inheritdoc/>
    public string Name => CarrierName;

    /// <summary>The address of a number.</summary>
    public static string AddressOf(string number) => Scheme + number;

    /// <inheritdoc/>
    /// <remarks>What is no text is nothing on a phone; and who has said STOP is sent nothing, which is how it should be.</remarks>
    public async Task<Carried> CarryAsync(Activity activity, SendKind kind)
    {
        if (activity.Type != ActivityTypes.Message || string.IsNullOrWhiteSpace(activity.Text)) return new Carried.Taken(Id: null);
        var (outcome, wait) = await messages.TryAsync(activity.ServiceUrl[Scheme.Length..], activity.Text, CancellationToken.None);
        return outcome switch
        {
            SmsOutcome.Accepted or SmsOutcome.OptedOut => new Carried.Taken(Id: null),
            SmsOutcome.NotSent => new Carried.NotNow("Twilio can't be reached or has too much to do.", wait),
            SmsOutcome.Unknown => new Carried.Unknown("Twilio gave no answer."),
            _ => new Carried.Refused("Twilio refuses it."),
        };
    }
}
