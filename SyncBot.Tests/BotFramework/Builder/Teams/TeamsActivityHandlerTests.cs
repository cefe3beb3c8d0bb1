using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Moq;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.BotFramework.Connector;

namespace SyncBot.Tests.BotFramework.Builder.Teams;

public sealed class TeamsActivityHandlerTests : IDisposable
{
    private readonly RecordingAdapter _adapter = new();
    private readonly RecordingTeamsBot _bot = new();
    private readonly RecordingChannel _channel = new();
    private readonly ConnectorClient _client;

    public TeamsActivityHandlerTests()
    {
        var credentials = new Mock<Microsoft.Rest.ServiceClientCredentials> { CallBase = true }.Object;
        _client = new(new Uri("https://service"), credentials, new HttpClient(_channel, disposeHandler: false), disposeHttpClient: true);
    }

    public void Dispose()
    {
        _client.Dispose();
        _channel.Dispose();
    }

    [Fact]
    public async Task Who_was_added_to_a_team_is_asked_of_the_team()
    {
        _channel.Answer = """{"id":"29:ada","name":"Ada","objectId":"8e6f","email":"ada@example.com","userRole":"user","tenantId":"t"}""";

        await UpdateAsync("""{"team":{"id":"19:team","name":"Help"}}""", update => update.MembersAdded = [new ChannelAccount("29:ada")]);

        Assert.Equal(["Teams added 29:ada to Help", "added 29:ada"], _bot.Calls);
        Assert.Equal("GET https://service/v3/conversations/19%3Ateam/members/29%3Aada", Assert.Single(_channel.Requests).Request);
        var ada = Assert.Single(_bot.Members);
        Assert.Equal(("8e6f", "ada@example.com", "user", "t"), (ada.AadObjectId, ada.Email, ada.UserRole, ada.TenantId));
    }

    [Fact]
    public async Task Who_was_added_to_a_chat_is_asked_of_the_chat()
    {
        await UpdateAsync(null, update => update.MembersAdded = [new ChannelAccount("29:ada")]);

        Assert.Equal("GET https://service/v3/conversations/c1/members/29%3Aada", Assert.Single(_channel.Requests).Request);
    }

    [Fact]
    public async Task The_bot_and_those_of_whom_the_update_tells_more_are_not_asked_about()
    {
        var ada = JObject.Parse("""{"id":"29:ada","givenName":"Ada","objectId":"8e6f"}""").ToObject<ChannelAccount>()!;

        await UpdateAsync(null, update => update.MembersAdded = [new ChannelAccount("bot"), ada]);

        Assert.Empty(_channel.Requests);
        Assert.Equal("Teams added bot,29:ada to ", _bot.Calls[0]);
        Assert.Equal(("Ada", "8e6f"), (_bot.Members[1].GivenName, _bot.Members[1].AadObjectId));
    }

    [Fact]
    public async Task The_bot_alone_is_told_too_unlike_on_other_channels()
    {
        await UpdateAsync(null, update => update.MembersAdded = [new ChannelAccount("bot")]);
        Assert.Equal(["Teams added bot to ", "added bot"], _bot.Calls);

        _bot.Calls.Clear();
        await UpdateAsync(null, update => (update.ChannelId, update.MembersAdded) = ("webchat", [new ChannelAccount("bot")]));
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task Who_is_not_to_be_found_is_taken_as_the_update_has_them()
    {
        _channel.Status = HttpStatusCode.NotFound;
        _channel.Answer = """{"error":{"code":"ConversationNotFound"}}""";

        await UpdateAsync(null, update => update.MembersAdded = [new ChannelAccount("29:ada", "Ada", aadObjectId: "8e6f")]);

        var ada = Assert.Single(_bot.Members);
        Assert.Equal(("29:ada", "Ada", "8e6f"), (ada.Id, ada.Name, ada.AadObjectId));
    }

    [Fact]
    public async Task Any_other_refusal_to_say_who_was_added_is_thrown()
    {
        _channel.Status = HttpStatusCode.Forbidden;
        _channel.Answer = """{"error":{"code":"BotNotInConversationRoster"}}""";

        await Assert.ThrowsAsync<ErrorResponseException>(
            () => UpdateAsync(null, update => update.MembersAdded = [new ChannelAccount("29:ada")]));
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task Those_who_went_are_never_asked_about()
    {
        await UpdateAsync("""{"team":{"id":"19:team","name":"Help"}}""", update => update.MembersRemoved = [new ChannelAccount("29:ada")]);

        Assert.Equal(["Teams removed 29:ada from Help", "removed 29:ada"], _bot.Calls);
        Assert.Empty(_channel.Requests);
    }

    [Theory]
    [InlineData("channelCreated", "channel created Phones of Help")]
    [InlineData("channelDeleted", "channel deleted Phones of Help")]
    [InlineData("channelRenamed", "channel renamed Phones of Help")]
    [InlineData("channelRestored", "channel restored Phones of Help")]
    [InlineData("teamArchived", "team archived Help")]
    [InlineData("teamDeleted", "team deleted Help")]
    [InlineData("teamHardDeleted", "team hard deleted Help")]
    [InlineData("teamRenamed", "team renamed Help")]
    [InlineData("teamRestored", "team restored Help")]
    [InlineData("teamUnarchived", "team unarchived Help")]
    public async Task Each_change_of_a_team_has_a_method(string eventType, string expected)
    {
        var data = $$$"""{"eventType":"{{{eventType}}}","team":{"id":"19:team","name":"Help"},"channel":{"id":"19:phones","name":"Phones"}}""";

        await UpdateAsync(data);
        Assert.Equal([expected], _bot.Calls);

        await UpdateAsync(data, update => update.ChannelId = "webchat");
        Assert.Single(_bot.Calls);
    }

    [Theory]
    [InlineData("""{"eventType":"teamPainted"}""")]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task Other_changes_do_nothing(string? channelData)
    {
        await UpdateAsync(channelData);

        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task An_installation_reaches_the_method_for_it()
    {
        await TurnAsync(ActivityTypes.InstallationUpdate, activity => activity.Action = "add");

        Assert.Equal(["installed"], _bot.Calls);
    }

    [Fact]
    public async Task Read_receipts_and_meetings_are_no_events_for_the_bot()
    {
        await TurnAsync(ActivityTypes.Event, activity => activity.Name = "application/vnd.microsoft.readReceipt");
        await TurnAsync(ActivityTypes.Event, activity => activity.Name = "application/vnd.microsoft.meetingEnd");
        await TurnAsync(ActivityTypes.Event, activity => activity.Name = "FollowUp");

        Assert.Equal(["event FollowUp"], _bot.Calls);
    }

    [Theory]
    [InlineData(null, null, 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData("composeExtension/query", "{}", 501)]
    [InlineData("adaptiveCard/action", "[]", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"next"}}""", 200)]
    public async Task An_invoke_is_answered_with_the_status_that_fits(string? name, string? value, int status)
    {
        await TurnAsync(ActivityTypes.Invoke, invoke => (invoke.Name, invoke.Value) = (name, value is null ? null : JToken.Parse(value)));

        Assert.Equal(status, (Assert.Single(_adapter.Sent).Value as InvokeResponse)?.Status);
    }

    private Task UpdateAsync(string? channelData, Action<Activity>? change = null) => TurnAsync(ActivityTypes.ConversationUpdate, update =>
    {
        update.ChannelData = channelData is null ? null : JObject.Parse(channelData);
        change?.Invoke(update);
    });

    private async Task TurnAsync(string type, Action<Activity> change)
    {
        var activity = RecordingAdapter.Message();
        activity.Type = type;
        activity.ChannelId = "msteams";
        change(activity);
        using var turn = _adapter.Turn(activity);
        turn.TurnState.Add<IConnectorClient>(_client);
        await _bot.OnTurnAsync(turn);
    }
}
