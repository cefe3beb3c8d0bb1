using System.Text.Json;

namespace SyncBot.Channels;

/// <summary>Looks at the body of a request before it becomes an activity, whichever door it came by.</summary>
internal static class ActivityBody
{
    /// <summary>The largest body that is taken, in bytes: what Direct Line allows an activity.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>What is said of a body that is JSON and no activity.</summary>
    public const string WrongType = "The body is JSON but no activity: something in it has the wrong type.";

    private const int DeepestJson = 32;

    /// <summary>What is wrong with a body, in one sentence, or null if it can be taken.</summary>
    /// <param name="body">The body.</param>
    /// <param name="more">What else must hold of an activity that comes by this door.</param>
    public static string? FaultIn(ReadOnlyMemory<byte> body, Func<JsonElement, string?>? more = null)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestJson });
            if (json.RootElement.ValueKind is not JsonValueKind.Object) return "The body must be an activity: a JSON object.";
            if (!HasText(json.RootElement, "type")) return "The activity has no 'type'.";
            return ActivityBounds.FaultIn(json.RootElement) ?? ActivityShape.FaultIn(json.RootElement) ?? more?.Invoke(json.RootElement);
        }
        catch (JsonException)
        {
            return "The body is not JSON, or is nested too deeply.";
        }
        catch (InvalidOperationException)
        {
            return "The body has text that is not Unicode.";
        }
    }

    /// <summary>Whether reading a body as an activity failed for what is in it. Newtonsoft.Json has more than one kind of fault: a date beyond the calendar is an argument.</summary>
    public static bool IsToBlame(Exception fault) => fault is Newtonsoft.Json.JsonException or ArgumentException or FormatException or OverflowException or InvalidCastException;

    /// <summary>Whether an element has a text of a name.</summary>
    public static bool HasText(JsonElement element, string name) => !string.IsNullOrWhiteSpace(TextOf(element, name));

    /// <summary>The text of a name, or null.</summary>
    public static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
