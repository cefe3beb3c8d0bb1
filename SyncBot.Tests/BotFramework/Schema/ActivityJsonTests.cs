using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Schema;

public sealed class ActivityJsonTests
{
    private const string FromTeams = """
        {
          "type": "message",
          "id": "1485983408511",
          "timestamp": "2025-11-21T08:00:00.123Z",
          "localTimestamp": "2025-11-21T09:00:00.123+01:00",
          "channelId": "msteams",
          "from": { "id": "29:1", "name": "Ada", "aadObjectId": "8e6f", "userPrincipalName": "ada@example.com" },
          "conversation": { "id": "a:1", "conversationType": "personal", "tenantId": "t", "isPinned": true },
          "attachments": [{ "contentType": "text/html", "content": "<p>hi</p>", "previewId": 7 }],
          "entities": [{ "type": "clientInfo", "locale": "de-DE", "timezone": "Europe/Berlin" }],
          "suggestedActions": { "to": ["29:1"], "actions": [{ "type": "imBack", "title": "Yes", "value": "yes" }] },
          "channelData": { "tenant": { "id": "t" } },
          "value": { "answer": "yes" },
          "replyTrail": ["a", "b"]
        }
        """;

    [Fact]
    public void What_a_channel_sends_is_written_back_whole_with_the_fields_that_have_no_property()
    {
        var settings = new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore };

        var activity = JsonConvert.DeserializeObject<Activity>(FromTeams);

        Assert.Equal(Parse(FromTeams), Parse(JsonConvert.SerializeObject(activity, settings)), JToken.EqualityComparer);
    }

    [Fact]
    public void Fields_without_a_property_are_found_in_the_extension_data()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(FromTeams)!;

        Assert.Equal(["a", "b"], activity.Properties["replyTrail"]!.Values<string>());
        Assert.Equal("ada@example.com", activity.From.Properties["userPrincipalName"]);
        Assert.Equal(true, activity.Conversation.Properties["isPinned"]);
        Assert.Equal(7, activity.Attachments[0].Properties["previewId"]);
        Assert.Equal("Europe/Berlin", activity.Entities[0].Properties["timezone"]);
    }

    [Fact]
    public void A_local_time_keeps_its_offset()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(FromTeams)!;

        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal(activity.Timestamp, activity.LocalTimestamp);
    }

    [Fact]
    public void Channel_data_is_read_as_a_type_only_if_it_can_be()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(FromTeams)!;

        Assert.True(activity.TryGetChannelData<Dictionary<string, JObject>>(out var data));
        Assert.Equal("t", data["tenant"]["id"]);
        Assert.False(activity.TryGetChannelData<int[]>(out _));
        Assert.False(new Activity().TryGetChannelData<JObject>(out _));
    }

    private static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings
    {
        DateParseHandling = DateParseHandling.DateTimeOffset,
    })!;
}
