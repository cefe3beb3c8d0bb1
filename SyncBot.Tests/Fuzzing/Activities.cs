using System.Text.Json.Nodes;

namespace SyncBot.Tests.Fuzzing;

/// <summary>One activity of every type, with all that channels put into them.</summary>
internal static class Activities
{
    private static readonly string[] Types =
    [
        "message", "message", "message", "invoke", "conversationUpdate", "installationUpdate", "messageReaction", "event", "typing", "endOfConversation", "trace", "handoff", "messageUpdate", "messageDelete", "command", "commandResult", "suggestion", "contactRelationUpdate", "deleteUserData", "delay", "nonsense",
    ];

    private static readonly string[] Said =
    [
        "my messages say syncing with icloud paused", "low power mode is on", "it worked", "no change", "couldn't do it", "it came back", "I don't know", "back", "why", "what have we tried?", "start over", "talk to a person", "stop", "help", "1", "2", "yes", "no", "more", "K7MQ-4PXR", "battery is at 12%", "is icloud down?", "hola",
    ];

    private static readonly string[] Invokes = ["adaptiveCard/action", "application/search", "signin/verifyState", "signin/tokenExchange", "task/fetch", "task/submit", "composeExtension/query", "fileConsent/invoke", "handoff/action", "nonsense", ""];

    /// <summary>One of somebody on <c>/api/messages</c>.</summary>
    public static JsonObject Of(Random random)
    {
        var activity = new JsonObject
        {
            ["type"] = random.Of(Types),
            ["id"] = random.Next(random.OneIn(4) ? 10 : int.MaxValue).ToString(),
            ["timestamp"] = "2026-05-04T08:00:00.000Z",
            ["localTimestamp"] = "2026-05-04T10:00:00.000+02:00",
            ["localTimezone"] = "Europe/Berlin",
            ["serviceUrl"] = "http://127.0.0.1:9/",
            ["channelId"] = random.Of("emulator", "msteams", "webchat", "directline", "sms", "email"),
            ["deliveryMode"] = "expectReplies",
            ["locale"] = "en-US",
            ["conversation"] = new JsonObject { ["id"] = $"c{random.Next(50)}", ["isGroup"] = random.OneIn(2), ["conversationType"] = "personal", ["tenantId"] = "t", ["name"] = "n" },
            ["from"] = Account($"u{random.Next(50)}"),
            ["recipient"] = Account("syncbot"),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" }, ["clientActivityID"] = "1", ["OptOutType"] = "HELP", ["postBack"] = true },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>SyncBot</at>", ["mentioned"] = Account("syncbot") }, new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["platform"] = "iOS" }),
        };
        foreach (var (name, value) in Typical(random, (string)activity["type"]!)) activity[name] = value;
        return activity;
    }

    private static JsonObject Account(string id) => new() { ["id"] = id, ["name"] = "Someone", ["aadObjectId"] = "00000000-0000-4000-8000-000000000001", ["role"] = "user" };

    private static JsonObject Picture() => new() { ["contentType"] = "image/png", ["contentUrl"] = "http://127.0.0.1:9/x.png", ["name"] = "x.png", ["content"] = new JsonObject { ["downloadUrl"] = "http://127.0.0.1:9/" }, ["thumbnailUrl"] = "http://127.0.0.1:9/" };

    private static IEnumerable<(string Name, JsonNode Value)> Typical(Random random, string type) => type switch
    {
        "message" when random.OneIn(3) => [("value", new JsonObject { ["say"] = random.Of(Said), ["move"] = "try" }), ("replyToId", "1")],
        "message" or "messageUpdate" => [("text", random.Of(Said)), ("textFormat", "plain"), ("inputHint", "acceptingInput"), ("attachmentLayout", "list"), ("attachments", new JsonArray(Picture())), ("importance", "high"), ("expiration", "2026-05-04T08:00:00Z"), ("speak", "x"), ("summary", "x"), ("suggestedActions", new JsonObject { ["to"] = new JsonArray("a"), ["actions"] = new JsonArray(new JsonObject { ["type"] = "imBack", ["value"] = "x" }) }), ("semanticAction", new JsonObject { ["id"] = "x", ["entities"] = new JsonObject() }), ("listenFor", new JsonArray("x")), ("textHighlights", new JsonArray(new JsonObject { ["text"] = "x", ["occurrence"] = 1 }))],
        "invoke" => [("name", random.Of(Invokes)), ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "x", ["verb"] = "say", ["data"] = new JsonObject { ["say"] = "it worked", ["move"] = "x" } }, ["trigger"] = "manual", ["state"] = "1", ["authentication"] = new JsonObject { ["id"] = "x", ["token"] = "x" } })],
        "conversationUpdate" => [("membersAdded", new JsonArray(Account("syncbot"), Account("u1"))), ("membersRemoved", new JsonArray(Account("u2"))), ("topicName", "x"), ("historyDisclosed", true)],
        "installationUpdate" => [("action", random.Of("add", "remove", "add-upgrade", "x"))],
        "messageReaction" => [("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })), ("reactionsRemoved", new JsonArray(new JsonObject { ["type"] = "sad" })), ("replyToId", "1")],
        "event" => [("name", random.Of("tokens/response", "handoff.status", "webchat/join", "requestWelcomeDialog", "x")), ("value", new JsonObject { ["state"] = "accepted", ["language"] = "en" })],
        "endOfConversation" => [("code", "completedSuccessfully"), ("text", "x")],
        "trace" => [("name", "x"), ("label", "x"), ("valueType", "x"), ("value", 1)],
        "handoff" or "command" or "commandResult" => [("name", "x"), ("value", new JsonObject { ["commandId"] = "x", ["data"] = 1, ["error"] = new JsonObject { ["code"] = "x" } }), ("relatesTo", new JsonObject { ["activityId"] = "1", ["user"] = Account("u"), ["bot"] = Account("b"), ["conversation"] = new JsonObject { ["id"] = "c" }, ["channelId"] = "x", ["serviceUrl"] = "http://127.0.0.1:9/" })],
        _ => [],
    };
}
