namespace Microsoft.Bot.Schema;

/// <summary>Putting cards into attachments.</summary>
public static class Extensions
{
    /// <summary>Puts the card into an attachment.</summary>
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);

    /// <summary>Puts the card into an attachment.</summary>
    public static Attachment ToAttachment(this ThumbnailCard card) => new(ThumbnailCard.ContentType, content: card);
}
