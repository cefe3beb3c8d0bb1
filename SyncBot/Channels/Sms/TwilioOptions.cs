namespace SyncBot.Channels.Sms;

/// <summary>The account with Twilio. Section <c>Twilio</c> of the configuration.</summary>
/// <param name="AccountSid">The account's id.</param>
/// <param name="AuthToken">The account's secret, which signs what Twilio sends.</param>
/// <param name="From">The number that messages come from, or the id of a messaging service.</param>
/// <param name="PublicUrl">Where Twilio posts messages, exactly as its console has it.</param>
internal sealed record TwilioOptions(string AccountSid, string AuthToken, string From, Uri PublicUrl)
{
    /// <summary>Twilio's REST API.</summary>
    public Uri Api { get; init; } = new("https://api.twilio.com");

    /// <summary>Whether messages come from a messaging service, and not from one number.</summary>
    public bool IsService => From.StartsWith("MG", StringComparison.Ordinal);
}
