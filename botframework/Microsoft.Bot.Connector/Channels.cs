using System;

namespace Microsoft.Bot.Connector;

/// <summary>The ids of the channels that the Bot Framework knows.</summary>
public class Channels
{
    /// <summary>Amazon Alexa.</summary>
    public const string Alexa = "alexa";

    /// <summary>A console.</summary>
    public const string Console = "console";

    /// <summary>Microsoft Cortana.</summary>
    [Obsolete("This channel is deprecated.")]
    public const string Cortana = "cortana";

    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>Direct Line Speech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>E-mail.</summary>
    public const string Email = "email";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>A channel of an enterprise.</summary>
    [Obsolete("This channel is deprecated.")]
    public const string EnterpriseChannel = "enterprisechannel";

    /// <summary>Facebook Messenger.</summary>
    public const string Facebook = "facebook";

    /// <summary>GroupMe.</summary>
    public const string Groupme = "groupme";

    /// <summary>Microsoft Kaizala.</summary>
    [Obsolete("This channel is deprecated.")]
    public const string Kaizala = "kaizala";

    /// <summary>Kik.</summary>
    [Obsolete("This channel is deprecated.")]
    public const string Kik = "kik";

    /// <summary>LINE.</summary>
    public const string Line = "line";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Skype.</summary>
    public const string Skype = "skype";

    /// <summary>Skype for Business.</summary>
    [Obsolete("This channel is deprecated.")]
    public const string Skypeforbusiness = "skypeforbusiness";

    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>SMS by Twilio.</summary>
    public const string Sms = "sms";

    /// <summary>Telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";

    /// <summary>Tests.</summary>
    public const string Test = "test";

    /// <summary>Twilio.</summary>
    [Obsolete("This channel is deprecated. Use Sms instead.")]
    public const string Twilio = "twilio-sms";

    /// <summary>Telephony.</summary>
    public const string Telephony = "telephony";

    /// <summary>Omnichannel.</summary>
    public const string Omni = "omnichannel";

    /// <summary>Outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>Microsoft 365 extensions.</summary>
    public const string M365 = "m365extensions";
}
