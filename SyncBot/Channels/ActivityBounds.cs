using System.Globalization;
using System.Text.Json;

namespace SyncBot.Channels;

/// <summary>Walks through an activity and tells whether it holds more than anybody's activity does, or text that is none.</summary>
/// <param name="longestText">The longest text, in characters.</param>
internal sealed class ActivityBounds(int longestText)
{
    /// <summary>The longest text, in characters; a message in Teams has at most 28 KB.</summary>
    public const int LongestText = 32_000;

    /// <summary>The most entries of a list, such as members, attachments or entities.</summary>
    public const int MostListed = 1_000;

    /// <summary>The most values in all.</summary>
    public const int MostValues = 20_000;

    // Files may stand in these, written as text.
    private const string Attachments = "attachments";

    private int values;

    /// <summary>What is too much, in one sentence, or null if nothing is.</summary>
    /// <exception cref="InvalidOperationException">It has text that is not Unicode.</exception>
    public static string? FaultIn(JsonElement activity)
    {
        var (rest, files) = (new ActivityBounds(LongestText), new ActivityBounds(int.MaxValue));
        return activity.EnumerateObject().Select(p => (p.NameEquals(Attachments) ? files : rest).Look(p.Value)).FirstOrDefault(f => f is not null);
    }

    private string? Look(JsonElement element)
    {
        if (++values > MostValues) return string.Create(CultureInfo.InvariantCulture, $"The activity has more than {MostValues} values.");
        return element.ValueKind switch
        {
            JsonValueKind.String when element.GetString()!.Length > longestText => string.Create(CultureInfo.InvariantCulture, $"A text in the activity has more than {longestText} characters."),
            JsonValueKind.Array when element.GetArrayLength() > MostListed => string.Create(CultureInfo.InvariantCulture, $"A list in the activity has more than {MostListed} entries."),
            JsonValueKind.Array => element.EnumerateArray().Select(Look).FirstOrDefault(f => f is not null),
            JsonValueKind.Object => element.EnumerateObject().Select(p => p.Name.Length > LongestText ? "A name in the activity is too long." : Look(p.Value)).FirstOrDefault(f => f is not null),
            _ => null,
        };
    }
}
