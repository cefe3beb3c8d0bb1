namespace Microsoft.Bot.Schema;

/// <summary>How an activity wants to be answered: values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Answers are sent to the service URL. The default.</summary>
    public const string Normal = "normal";

    /// <summary>A notice that wants no attention.</summary>
    public const string Notification = "notification";

    /// <summary>All answers are the body of the HTTP response, as <see cref="ExpectedReplies"/>.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Not to be kept.</summary>
    public const string Ephemeral = "ephemeral";
}
