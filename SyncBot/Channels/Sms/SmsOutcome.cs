namespace SyncBot.Channels.Sms;

/// <summary>What became of a message that was to be sent.</summary>
internal enum SmsOutcome
{
    /// <summary>Twilio has taken it.</summary>
    Accepted,

    /// <summary>It was not sent: the person wants no messages.</summary>
    OptedOut,

    /// <summary>It was not sent: Twilio refuses it.</summary>
    Refused,

    /// <summary>It was not sent: Twilio can't be reached or has too much to do. It may be tried again.</summary>
    NotSent,

    /// <summary>It may have been sent or not. Trying again may send it twice.</summary>
    Unknown,
}
