using Microsoft.Bot.Schema;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>The cards of a conversation whose channel can change what was sent: which of them counts, which was pressed, and what a turn makes of them.</summary>
/// <param name="live">The activity with the card whose buttons still count, or null if there is none or it is not known.</param>
/// <param name="pressed">The activity with the card whose button was pressed, or null if none was.</param>
public sealed class Cards(string? live, string? pressed)
{
    /// <summary>Nothing that could be changed.</summary>
    public static Cards None => new(live: null, pressed: null);

    /// <summary>The activity with the card whose buttons counted before this turn.</summary>
    public string? Live { get; } = live;

    /// <summary>Whether the button of a card was pressed.</summary>
    public bool WasPressed { get; } = pressed is not null;

    /// <summary>Whether it was another card than the one that counts.</summary>
    public bool WasAnOldOne { get; } = pressed is not null && live is not null && pressed != live;

    /// <summary>The activity whose place is still to be taken: the first thing that is said goes there.</summary>
    public string? Place { get; private set; } = pressed;

    /// <summary>What has taken the place of the card that was pressed.</summary>
    public Activity? Placed { get; private set; }

    /// <summary>The last card with buttons that this turn has said; it has its id once it is sent.</summary>
    public Activity? Latest { get; set; }

    /// <summary>The activity whose buttons count after this turn, once all is sent.</summary>
    public string? LiveNow => Latest is { Id.Length: > 0 } latest ? latest.Id : Placed is not null && !WasAnOldOne ? null : Live;

    /// <summary>Whether the card that counted is overtaken by another one that stands elsewhere.</summary>
    public bool IsOvertaken => Live is not null && Latest is not null && Placed?.Id != Live;

    /// <summary>Puts something in the place of the card that was pressed.</summary>
    public void Put(Activity activity)
    {
        activity.Id = Place;
        (Placed, Place) = (activity, null);
    }
}
