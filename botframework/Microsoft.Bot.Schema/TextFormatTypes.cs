namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.TextFormat"/>.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>Plain text.</summary>
    public const string Plain = "plain";

    /// <summary>The markup of older channels.</summary>
    public const string Xml = "xml";
}
