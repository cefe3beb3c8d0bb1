using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What can remind a person who has closed the chat, where the channel can't.</summary>
public interface IReachDesk
{
    /// <summary>The number to which people can text; null if text messages are not set up.</summary>
    string? Number { get; }

    /// <summary>Where a case's check-in can be fetched as a calendar file; null if nowhere. The same case gets the same address, so that it may be asked for often.</summary>
    Uri? CalendarFor(Case @case);
}
