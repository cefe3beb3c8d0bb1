namespace SyncBot.Dialogs.Replies;

/// <summary>Something that is to be done at a time.</summary>
/// <param name="Id">Tells it from every other, always the same for the same thing.</param>
/// <param name="Start">When it is.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">What there is to know about it; lines are parted by line feeds.</param>
public sealed record CalendarEntry(string Id, DateTimeOffset Start, string Title, string Text)
{
    /// <summary>Larger each time it was changed, so that calendars take the change.</summary>
    public int Version { get; init; }
}
