using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How people are told of a message.</summary>
public class NotificationInfo
{
    /// <summary>Creates one with nothing set.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Creates one with the value given.</summary>
    public NotificationInfo(bool? alert = default)
    {
        Alert = alert;
    }

    /// <summary>True if the message is announced in the activity feed.</summary>
    [JsonProperty("alert")]
    public bool? Alert { get; set; }

    /// <summary>True if the message pops up in the meeting.</summary>
    [JsonProperty("alertInMeeting")]
    public bool? AlertInMeeting { get; set; }

    /// <summary>A page to pop up in the meeting; its host must be among the app's valid domains.</summary>
    [JsonProperty("externalResourceUrl")]
    public string ExternalResourceUrl { get; set; }
}
