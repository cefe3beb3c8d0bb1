namespace SyncBot.HandOff;

/// <summary>Where cases go that a person takes over. Section <c>HandOff</c> of the configuration.</summary>
public sealed class HandOffOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "HandOff";

    /// <summary>Where each case is posted as JSON; empty to post nowhere.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>The key of the signature in <c>X-SyncBot-Signature</c>; required with <see cref="WebhookUrl"/>.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>How the person can be reached, said at every hand-off, for example "Write to help@example.org".</summary>
    public string Contact { get; set; } = "";

    /// <summary>When someone is there, such as <c>Mon-Fri 09:00-17:30</c>; several are separated by commas; empty for always.</summary>
    public string OpeningHours { get; set; } = "";

    /// <summary>The time zone of <see cref="OpeningHours"/>, as an IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Said instead of nothing while the desk is closed, for example "We answer from 9 tomorrow".</summary>
    public string ClosedText { get; set; } = "";
}
