namespace Microsoft.Bot.Schema;

/// <summary>What a button does when it is pressed: the values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>Opens the address in the value.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Sends the value as a message that everyone in the conversation sees.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value to the bot without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays the sound at the address in the value.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays the video at the address in the value.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows the picture at the address in the value.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads the file at the address in the value.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Starts a sign-in at the address in the value.</summary>
    public const string Signin = "signin";

    /// <summary>Calls the number in the value.</summary>
    public const string Call = "call";

    /// <summary>Sends text to show and a value for the bot, each its own.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an app of the channel.</summary>
    public const string openApp = "openApp";
}
