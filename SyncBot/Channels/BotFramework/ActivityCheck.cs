using System.Text.Json;

namespace SyncBot.Channels.BotFramework;

/// <summary>Looks at the body of a request before it becomes an activity.</summary>
internal static class ActivityCheck
{
    /// <summary>The largest body that is taken, in bytes: what Direct Line allows an activity.</summary>
    public const int LargestBody = 256 * 1024;

    private const int DeepestJson = 32;

    /// <summary>What is wrong with a body, in one sentence, or null if it can be taken.</summary>
    public static string? FaultIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestJson });
            return FaultIn(json.RootElement);
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

    private static string? FaultIn(JsonElement activity)
    {
        if (activity.ValueKind is not JsonValueKind.Object) return "The body must be an activity: a JSON object.";
        if (!HasText(activity, "type")) return "The activity has no 'type'.";
        if (!HasText(activity, "channelId")) return "The activity has no 'channelId'.";
        if (!HasId(activity, "conversation")) return "The activity has no 'conversation' with an 'id'.";
        if (!HasId(activity, "from")) return "The activity has no 'from' with an 'id'.";
        if (!ExpectsReplies(activity) && LoopbackConnectors.OnThisMachine(TextOf(activity, "serviceUrl")) is null)
        {
            return "The activity has no 'serviceUrl' on this machine to answer to, and its 'deliveryMode' is not 'expectReplies'.";
        }

        return null;
    }

    private static bool HasText(JsonElement element, string name) => !string.IsNullOrWhiteSpace(TextOf(element, name));

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static bool HasId(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object && HasText(value, "id");

    private static bool ExpectsReplies(JsonElement activity) => TextOf(activity, "deliveryMode") == "expectReplies";
}
