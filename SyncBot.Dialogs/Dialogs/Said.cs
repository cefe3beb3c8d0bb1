using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What a message says, whether it was typed or a button was pressed.</summary>
/// <param name="Text">The words; empty if there are none.</param>
/// <param name="Move">The move that a pressed button belongs to; empty if the words were typed.</param>
public sealed record Said(string Text, string Move)
{
    /// <summary>Whether a picture came with it.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Reads a message. A button of a card sends its words in the activity's value.</summary>
    public static Said In(IMessageActivity activity)
    {
        var pressed = activity.Value as JObject;
        var text = string.IsNullOrWhiteSpace(activity.Text) ? Word(pressed, "say") : activity.Text;
        return new Said(text, Word(pressed, "move"))
        {
            HasPicture = activity.Attachments?.Any(a => a.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is true) is true,
        };
    }

    private static string Word(JObject? value, string name) => value?[name] is JValue { Type: JTokenType.String } word ? (string)word! : "";
}
