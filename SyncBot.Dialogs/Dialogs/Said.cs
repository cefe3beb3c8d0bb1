using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What a message says, whether it was typed or a button was pressed.</summary>
/// <param name="Text">The words; empty if there are none.</param>
/// <param name="Move">The move that a pressed button belongs to; empty if the words were typed.</param>
public sealed record Said(string Text, string Move)
{
    /// <summary>The name of the invoke that an <c>Action.Execute</c> sends.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>Whether a picture came with it.</summary>
    public bool HasPicture { get; init; }

    /// <summary>The card whose button was pressed, as it was drawn; empty if the words were typed or the channel does not tell.</summary>
    public string Card { get; init; } = "";

    /// <summary>The time zone that the person's device is in, as in <see cref="Troubleshooting.PersonZone"/>; null if the channel does not tell.</summary>
    public string? Zone { get; init; }

    /// <summary>Reads an activity; null if it says nothing. A button of a card sends its words in a message's value, or in an action's data.</summary>
    public static Said? In(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message } => In(activity, activity.Value as JObject),
        { Type: ActivityTypes.Invoke, Name: CardAction } => In(activity, (activity.Value as JObject)?.SelectToken("action.data") as JObject),
        _ => null,
    };

    private static Said In(Activity activity, JObject? pressed)
    {
        var text = string.IsNullOrWhiteSpace(activity.Text) ? Word(pressed, "say") : activity.Text;
        return new Said(text, Word(pressed, "move"))
        {
            Card = Word(pressed, "card"),
            Zone = ZoneIn(activity),
            HasPicture = activity.Attachments?.Any(a => a.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is true) is true,
        };
    }

    private static string? ZoneIn(Activity activity) =>
        TimeZones.Find(activity.LocalTimezone) is not null ? activity.LocalTimezone : activity.LocalTimestamp is { } local ? TimeZones.IdOf(local.Offset) : null;

    private static string Word(JObject? value, string name) => value?[name] is JValue { Type: JTokenType.String } word ? (string)word! : "";
}
