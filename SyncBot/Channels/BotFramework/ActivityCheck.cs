using System.Text.Json;
using SyncBot.Channels.BotFramework.Authentication;

namespace SyncBot.Channels.BotFramework;

/// <summary>What must hold of an activity that a channel sends.</summary>
internal static class ActivityCheck
{
    /// <summary>What is wrong with a body, in one sentence, or null if it can be taken.</summary>
    /// <param name="body">The body.</param>
    /// <param name="caller">Who sends it.</param>
    public static string? FaultIn(ReadOnlyMemory<byte> body, Caller caller) => ActivityBody.FaultIn(body, activity => FaultIn(activity, caller));

    private static string? FaultIn(JsonElement activity, Caller caller)
    {
        if (!ActivityBody.HasText(activity, "channelId")) return "The activity has no 'channelId'.";
        if (!HasId(activity, "conversation")) return "The activity has no 'conversation' with an 'id'.";
        if (!HasId(activity, "from")) return "The activity has no 'from' with an 'id'.";
        if (caller is not Caller.Nobody) return ActivityBody.HasText(activity, "serviceUrl") ? null : "The activity has no 'serviceUrl'.";
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
