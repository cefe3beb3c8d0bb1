using System.Text.Json.Nodes;

namespace SyncBot.Benchmarks.Turns;

/// <summary>SyncBot's own replies, which the servers that it is compared with send too, so that all say the same.</summary>
internal static class RepliesFile
{
    private static readonly string[] Own = ["id", "timestamp", "serviceUrl", "channelId", "from", "conversation", "recipient", "replyToId", "attachments", "attachmentLayout", "localTimestamp"];

    /// <summary>Writes them, by the name of the step.</summary>
    /// <param name="path">The file.</param>
    /// <param name="answers">An answer to every step of <see cref="Talk.All"/>.</param>
    public static Task WriteAsync(string path, IReadOnlyList<byte[]> answers) =>
        File.WriteAllTextAsync(path, new JsonObject(Talk.All.Zip(answers).Select(a => KeyValuePair.Create(a.First.Name, (JsonNode?)Replies(a.Second)))).ToJsonString());

    private static JsonArray Replies(byte[] answer) => [.. JsonNode.Parse(answer)!["activities"]!.AsArray().Select(a => Reply(a!.AsObject()))];

    // The card stands apart: who makes one puts it into an attachment.
    private static JsonObject Reply(JsonObject activity)
    {
        var reply = activity.DeepClone().AsObject();
        foreach (var name in Own) reply.Remove(name);
        if (activity["attachments"] is JsonArray { Count: > 0 } attachments) reply["card"] = attachments[0]!["content"]!.DeepClone();
        return reply;
    }
}
