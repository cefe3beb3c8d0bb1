namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of the events that dialogs raise.</summary>
public class DialogEvents
{
    /// <summary>A dialog was started.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog should repeat what it asked.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog below this one was cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity has come in; once a turn, from the innermost dialog outwards.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs in a container are not those it had in the turn before.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>An exception was thrown; it is the event's value.</summary>
    public const string Error = "error";

    /// <summary>An event of one's own.</summary>
    public const string Custom = "custom";
}
