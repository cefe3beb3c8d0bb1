namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.AttachmentLayout"/>.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One below the other.</summary>
    public const string List = "list";

    /// <summary>Side by side, to be swiped.</summary>
    public const string Carousel = "carousel";
}
