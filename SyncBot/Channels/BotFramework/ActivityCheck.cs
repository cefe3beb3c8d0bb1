using System.Text.Json;

namespace SyncBot.Channels.BotFramework;

/// <summary>What must hold of an activity that a channel sends.</summary>
internal static class ActivityCheck
{
    /// <summary>What is wrong with a body, in one sentence, or null if it can be taken.</summary>
    public static string? FaultIn(ReadOnlyMemory<byte> body) => ActivityBody.FaultIn(body, FaultIn);

    private static string? FaultIn(JsonElement activity)
    {
        if (!ActivityBody.HasText(activity, "channelId")) return "The activity has no 'channelId'.";
        if (!HasId(activity, "conversation")) return "The activity has no 'conversation' with an 'id'.";
        if (!HasId(activity, "from")) return "The activity has no 'from' with an 'id'.";
        if (!ExpectsReplies(activity) && LoopbackConnectors.OnThisMachine(ActivityBody.TextOf(activity, "serviceUrl")) is null)
        {
            return "The activity has no 'serviceUrl' on this machine to answer to, and its 'deliveryMode' is not 'expectReplies'.";
        }

        return null;
    }

    private static bool HasId(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object && ActivityBody.HasText(value, "id");

    private static bool ExpectsReplies(JsonElement activity) => ActivityBody.TextOf(activity, "deliveryMode") == "expectReplies";
}
