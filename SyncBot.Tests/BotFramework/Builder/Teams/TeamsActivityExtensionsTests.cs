using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Builder.Teams;

public sealed class TeamsActivityExtensionsTests
{
    private const string InChannel = """
        {
          "tenant": { "id": "t" },
          "team": { "id": "19:team", "name": "Help", "aadGroupId": "8e6f" },
          "channel": { "id": "19:phones", "type": "standard" },
          "meeting": { "id": "m" }
        }
        """;

    [Fact]
    public void Team_and_channel_are_found_in_the_channel_data()
    {
        var activity = new Activity { ChannelData = JObject.Parse(InChannel) };

        Assert.Equal("19:phones", activity.TeamsGetChannelId());
        Assert.Equal(("19:team", "Help", "8e6f"), (activity.TeamsGetTeamInfo().Id, activity.TeamsGetTeamInfo().Name, activity.TeamsGetTeamInfo().AadGroupId));
        Assert.Equal("t", activity.GetChannelData<TeamsChannelData>().Tenant.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"tenant":{"id":"t"}}""")]
    public void Outside_of_a_team_there_is_neither(string? channelData)
    {
        var activity = new Activity { ChannelData = channelData is null ? null : JObject.Parse(channelData) };

        Assert.Null(activity.TeamsGetTeamInfo());
        Assert.Null(activity.TeamsGetChannelId());
    }

    [Fact]
    public void What_else_Teams_says_is_written_back()
    {
        var data = JsonConvert.DeserializeObject<TeamsChannelData>(InChannel);

        var written = JObject.Parse(JsonConvert.SerializeObject(data, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));

        Assert.Equal(JToken.Parse(InChannel)["meeting"]!, written["meeting"]!, JToken.EqualityComparer);
    }

    [Fact]
    public void A_message_can_be_announced_in_the_feed_or_in_the_meeting()
    {
        var inFeed = new Activity { ChannelData = new TeamsChannelData { Team = new TeamInfo("19:team") } };
        var inMeeting = new Activity { ChannelData = JObject.Parse(InChannel) };

        inFeed.TeamsNotifyUser();
        inMeeting.TeamsNotifyUser(alertInMeeting: true, "https://support.example.com");

        Assert.Equal("""{"alert":true,"alertInMeeting":false}""", Notification(inFeed));
        Assert.Equal("19:team", inFeed.TeamsGetTeamInfo().Id);
        Assert.Equal("""{"alert":false,"alertInMeeting":true,"externalResourceUrl":"https://support.example.com"}""", Notification(inMeeting));
    }

    private static string Notification(Activity activity) => JsonConvert.SerializeObject(
        activity.GetChannelData<TeamsChannelData>().Notification,
        new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
}
