namespace SyncBot.Dialogs.Dialogs;

/// <summary>When the bot may ask by itself.</summary>
public sealed record CheckInSettings
{
    /// <summary>The time zone of people of whom none is known.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>From when on no phone is made to ring, by the person's clock.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 0);

    /// <summary>Until when; the same as <see cref="QuietFrom"/> if there are no such hours.</summary>
    public TimeOnly QuietTo { get; init; } = new(8, 0);
}
