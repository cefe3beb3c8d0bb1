using System.Globalization;
using System.Text.Json;

namespace SyncBot.Channels;

/// <summary>Tells whether an activity has the shape that the code behind the doors counts on, however its types are read.</summary>
internal static class ActivityShape
{
    /// <summary>The longest id, in characters. Those of Teams have some two hundred.</summary>
    public const int LongestId = 1_000;

    private static readonly string[] Accounts = ["conversation", "from", "recipient"];
    private static readonly string[] Ids = ["id", "channelId", "replyToId"];
    private static readonly string[] Lists = ["membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "attachments", "entities", "textHighlights"];

    /// <summary>What is wrong with it, in one sentence, or null if it can be taken.</summary>
    /// <exception cref="InvalidOperationException">It has text that is not Unicode.</exception>
    public static string? FaultIn(JsonElement activity) => FaultInNames(activity) ?? FaultInIds(activity, Ids)
        ?? activity.EnumerateObject().Select(FaultIn).FirstOrDefault(f => f is not null);

    private static string? FaultIn(JsonProperty property)
    {
        if (Accounts.Contains(property.Name, StringComparer.OrdinalIgnoreCase) && property.Value.ValueKind is JsonValueKind.Object) return FaultInNames(property.Value) ?? FaultInIds(property.Value, ["id"]);
        if (!Lists.Contains(property.Name, StringComparer.OrdinalIgnoreCase) || property.Value.ValueKind is not JsonValueKind.Array) return null;
        return property.Value.EnumerateArray().Any(e => e.ValueKind is not JsonValueKind.Object || FaultInNames(e) is not null) ? $"The list '{property.Name}' has an entry that is no object." : null;
    }

    // Newtonsoft.Json reads a name in any case, and takes the last of several. What begins with a dollar it takes for a reference to something else.
    private static string? FaultInNames(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Add(property.Name)) return "The activity has the same name twice in one object.";
            if (property.Name.StartsWith('$')) return "The activity has a name that begins with '$'.";
        }

        return null;
    }

    // They become keys of the store, which are compared and of which some take no control characters.
    private static string? FaultInIds(JsonElement element, string[] names) => element.EnumerateObject()
        .Any(p => names.Contains(p.Name, StringComparer.OrdinalIgnoreCase) && p.Value.ValueKind is JsonValueKind.String && p.Value.GetString() is { } id && (id.Length > LongestId || id.Any(char.IsControl)))
        ? string.Create(CultureInfo.InvariantCulture, $"An id in the activity has more than {LongestId} characters, or some that can't be seen.")
        : null;
}
