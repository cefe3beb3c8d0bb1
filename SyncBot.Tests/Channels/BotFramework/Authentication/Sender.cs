using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Sends activities as a channel does.</summary>
internal static class Sender
{
    /// <summary>A message by Teams whose answers are in the response.</summary>
    public static JsonObject Message(string? serviceUrl = FakeAzure.Teams, string? channel = "msteams") => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["channelId"] = channel,
        ["serviceUrl"] = serviceUrl,
        ["deliveryMode"] = "expectReplies",
        ["conversation"] = new JsonObject { ["id"] = "conversation" },
        ["from"] = new JsonObject { ["id"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["text"] = "low power mode is on",
    };

    /// <summary>A message by Teams whose answers are sent.</summary>
    public static JsonObject MessageToAnswer(string serviceUrl = FakeAzure.Teams)
    {
        var message = Message(serviceUrl);
        message.Remove("deliveryMode");
        return message;
    }

    /// <summary>Posts an activity with Authorization headers.</summary>
    public static Task<(HttpStatusCode Status, string Answer)> PostAsync(TestHost host, JsonObject activity, params string[] headers) => PostAsync(host, "/api/messages", activity.ToJsonString(), headers);

    /// <summary>Posts a body with Authorization headers.</summary>
    public static async Task<(HttpStatusCode Status, string Answer)> PostAsync(TestHost host, string path, string body, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var header in headers) Assert.True(request.Headers.TryAddWithoutValidation("Authorization", header));
        using var response = await host.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
